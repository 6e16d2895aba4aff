package eu.covenantofmayors.supporters.notification;

import java.time.Instant;

/**
 * What lies in the outbox.
 *
 * @param waiting mails that are to go out, now or later
 * @param oldestWaitingSince when the oldest of them was written; null when none waits
 * @param undelivered mails that were given up or came back
 */
public record MailBacklog(long waiting, Instant oldestWaitingSince, long undelivered) {}
