package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a draft of the policy would change for one network on a day.
 *
 * @param before how it would stand under the versions that are there
 * @param after how it would stand under the draft
 * @param dueBefore the earliest date by which it would owe something
 * @param caseBefore whether it would have been put before the Commission by then
 */
public record PolicyEffect(
        Supporter supporter,
        Standing before,
        Standing after,
        LocalDate dueBefore,
        LocalDate dueAfter,
        boolean caseBefore,
        boolean caseAfter) {

    static PolicyEffect between(Supporter supporter, DryRun before, DryRun after, LocalDate day) {
        return new PolicyEffect(
                supporter,
                before.standing(day),
                after.standing(day),
                before.due(),
                after.due(),
                before.broughtToCommission(),
                after.broughtToCommission());
    }

    public boolean changes() {
        return before != after || dueMoves() || caseBefore != caseAfter;
    }

    public boolean dueMoves() {
        return !Objects.equals(dueBefore, dueAfter);
    }

    /** It would have a flag that it would not have, or a worse one. */
    public boolean worse() {
        return flagged(after) && after.compareTo(before) > 0 || caseAfter && !caseBefore;
    }

    /** It would no longer have a flag, or a lighter one. */
    public boolean better() {
        return flagged(before) && before.compareTo(after) > 0 || caseBefore && !caseAfter;
    }

    private static boolean flagged(Standing standing) {
        return standing.compareTo(Standing.OVERDUE) >= 0;
    }
}
