package eu.covenantofmayors.supporters.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * How one round of scheduled work went on this node.
 *
 * @param startedAt when it began
 * @param finishedAt when it ended, well or not
 * @param failure what went wrong; null where nothing did
 */
public record WorkRun(Instant startedAt, Instant finishedAt, String failure) {
    /** How long it took, in milliseconds. */
    public long millis() {
        return Duration.between(startedAt, finishedAt).toMillis();
    }

    public boolean isFailed() {
        return failure != null;
    }
}
