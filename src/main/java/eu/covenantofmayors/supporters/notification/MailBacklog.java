package eu.covenantofmayors.supporters.notification;

import java.time.Duration;
import java.time.Instant;

/**
 * What lies in the outbox.
 *
 * @param waiting mails that are to go out, now or later
 * @param oldestWaitingSince when the oldest was written that could have gone out; null when there is none. What rests for its
 *     hour in a digest has not been kept waiting
 * @param undelivered mails that were given up or came back
 */
public record MailBacklog(long waiting, Instant oldestWaitingSince, long undelivered) {
    /** For how long the oldest has waited; zero when there is none. */
    public Duration oldestWait(Instant now) {
        return oldestWaitingSince == null ? Duration.ZERO : Duration.between(oldestWaitingSince, now);
    }
}
