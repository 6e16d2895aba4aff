package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * One mail on its way: waits in the outbox, is claimed by one node for the time of a lease, and is sent, or tried again
 * later and later, or given up after {@value #MOST_ATTEMPTS} attempts. What was sent stays, as the proof that it was.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends Stored {
    static final int MOST_ATTEMPTS = 10;
    static final Duration LEASE = Duration.ofMinutes(5);

    /** What became of a mail so far. */
    public enum Status {
        WAITING,
        SENT,
        GIVEN_UP
    }

    /** What makes a repeat recognisable: the happening and the recipient. Unique. */
    @Column(name = "message_key", unique = true, updatable = false)
    private String key;

    private String recipient;

    @Enumerated(EnumType.STRING)
    private Languages language;

    private String subject;

    @Column(length = 10000)
    private String body;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMessage() {}

    OutboxMessage(String key, String recipient, Languages language, String subject, String body, Instant now) {
        this.key = key;
        this.recipient = oneLine(recipient);
        this.language = language;
        this.subject = oneLine(subject);
        this.body = body;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    /** A header is one line: whatever would begin another one becomes a blank. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** One node takes it; if that node dies, the mail is free again when the lease is over. */
    void claim(Instant now) {
        nextAttemptAt = now.plus(LEASE);
        attempts++;
    }

    void sent(Instant now) {
        status = Status.SENT;
        sentAt = now;
        lastError = null;
    }

    /** Waits twice as long after each failure, from one minute on. */
    void failed(String error, Instant now) {
        lastError = error.length() > 500 ? error.substring(0, 500) : error;
        if (attempts >= MOST_ATTEMPTS) {
            status = Status.GIVEN_UP;
        } else {
            nextAttemptAt = now.plus(Duration.ofMinutes(1L << (attempts - 1)));
        }
    }

    /** The same for every attempt, so that a mail sent twice is recognised as one. */
    public String messageId() {
        return "<" + Secret.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + "@covenant-supporters>";
    }

    public String key() {
        return key;
    }

    public String recipient() {
        return recipient;
    }

    public Languages language() {
        return language;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the mail server took it, or null. */
    public Instant sentAt() {
        return sentAt;
    }

    public int attempts() {
        return attempts;
    }

    public String lastError() {
        return lastError;
    }
}
