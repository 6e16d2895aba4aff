package eu.covenantofmayors.supporters.feedback;

/** Where a feedback period is in its life; see {@link FeedbackStep}. */
public enum FeedbackState {
    /** The window has not opened. */
    SCHEDULED,
    /** The network may file, and is expected to. */
    OPEN,
    SUBMITTED,
    /** The Office has handed the report back with remarks. */
    RETURNED,
    ACCEPTED,
    /** The Commission has released the network from this report. */
    WAIVED;

    /** Whether it is the network's turn. */
    public boolean owed() {
        return this == OPEN || this == RETURNED;
    }
}
