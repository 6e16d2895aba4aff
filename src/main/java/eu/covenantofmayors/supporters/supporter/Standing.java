package eu.covenantofmayors.supporters.supporter;

/**
 * How a supporter stands with its feedback, as {@code feedback} has derived it from dates; kept here for lists and for
 * the public page. Source: src/docs/domain.md, "Life cycles".
 */
public enum Standing {
    /** Nothing is owed and nothing is due soon. */
    UPCOMING,
    /** The window is open and the due date has not passed. */
    DUE_SOON,
    /** The due date has passed, the grace has not: known to the network and the Office only. */
    OVERDUE,
    /** The grace has passed: public. */
    MISSED;

    /** What the public is told: of a report in grace nothing. */
    public Standing publicly() {
        return this == OVERDUE ? DUE_SOON : this;
    }
}
