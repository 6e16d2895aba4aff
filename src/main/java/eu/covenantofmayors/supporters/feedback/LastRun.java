package eu.covenantofmayors.supporters.feedback;

import java.time.Duration;
import java.time.Instant;

/**
 * The last run of the sweep that went through.
 *
 * @param finishedAt by the injected clock, like all dates that it writes; null before the first one
 * @param failures how many periods failed in it
 * @param atWorkUntil until when a sweep that runs now has the turn, and it renews that while it gets on; null when none runs
 */
public record LastRun(Instant finishedAt, int failures, Instant atWorkUntil) {
    /** The timer comes every minute; four that were missed are no accident. Readiness has to tell within five. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(4);

    /** The clocks of two nodes may differ a little; more than that, one of them has been set back. */
    private static final Duration LARGEST_DIFFERENCE = Duration.ofMinutes(1);

    /** Whether nobody falls through now: the sweep came lately, or is at work for longer than that and gets on. */
    public boolean isRecent(Instant now) {
        if (atWorkUntil != null
                && now.isBefore(atWorkUntil)
                && !now.plus(SweepTurn.LEASE).isBefore(atWorkUntil)) {
            return true;
        }
        if (finishedAt == null) {
            return false;
        }
        Duration age = age(now);
        return age.compareTo(LONGEST_PAUSE) <= 0 && age.compareTo(LARGEST_DIFFERENCE.negated()) >= 0;
    }

    /** How long ago it was; not to be asked before the first one. */
    public Duration age(Instant now) {
        return Duration.between(finishedAt, now);
    }
}
