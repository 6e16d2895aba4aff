package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Standing;
import java.util.Objects;
import java.util.function.BiPredicate;

/** In what one outlook of a network can go beyond another. */
public enum Consequence {
    /** Flagged because the due date passed, whether or not the grace has passed too. */
    OVERDUE((one, other) -> flagged(one) && !flagged(other)),
    /** Flagged in public because the grace passed. */
    MISSED((one, other) -> one.standing() == Standing.MISSED && other.standing() != Standing.MISSED),
    /** Put before the Commission. */
    CASE((one, other) -> one.broughtToCommission() && !other.broughtToCommission()),
    /** The network can write its report. */
    OPEN((one, other) -> one.open() && !other.open()),
    /** Written to more often. */
    MAILS((one, other) -> one.mails() > other.mails()),
    /** Owes its next report earlier. */
    DUE((one, other) -> !Objects.equals(one.due(), other.due())
            && (other.due() == null || one.due() != null && one.due().isBefore(other.due())));

    private final BiPredicate<Outlook, Outlook> beyond;

    Consequence(BiPredicate<Outlook, Outlook> beyond) {
        this.beyond = beyond;
    }

    /** Whether it would be so with one outlook and not with the other, or more. */
    boolean of(Outlook one, Outlook other) {
        return beyond.test(one, other);
    }

    private static boolean flagged(Outlook outlook) {
        return outlook.standing() == Standing.OVERDUE || outlook.standing() == Standing.MISSED;
    }
}
