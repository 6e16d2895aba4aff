package eu.covenantofmayors.supporters.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts the attempts to reach the database at a start: when the next one follows, and which of them the log tells. It tells
 * the first failure, any other cause, and after that one a minute.
 */
final class StartAttempts {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private int failures;
    private long begun;
    private long told;
    private String reason;

    /** @param nanoTime as {@link System#nanoTime} */
    StartAttempts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Notes a failure.
     *
     * @return the line for the log; empty where nothing is to be said this time
     */
    Optional<String> failed(String cause) {
        long now = nanoTime.getAsLong();
        if (failures == 0) {
            begun = now;
        }
        failures++;
        if (cause.equals(reason) && now - told < BETWEEN_LINES.toNanos()) {
            return Optional.empty();
        }
        told = now;
        reason = cause;
        return Optional.of("The application waits for its database, since " + seconds(now) + " s: " + cause);
    }

    /** How long to wait before the next attempt: twice as long as before, up to a limit. */
    Duration pause() {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < failures && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause;
    }

    /** @return the line for the log; empty where the first attempt has succeeded */
    Optional<String> succeeded() {
        return failures == 0
                ? Optional.empty()
                : Optional.of(
                        "The database is there after " + seconds(nanoTime.getAsLong()) + " s: the application is open");
    }

    private long seconds(long now) {
        return Duration.ofNanos(now - begun).toSeconds();
    }
}
