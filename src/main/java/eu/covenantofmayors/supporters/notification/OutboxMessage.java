package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Excerpt;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One mail on its way: waits in the outbox, is claimed by one node for the time of a lease, and is sent, or tried again
 * later and later, or given up when it has failed for five days (RFC 5321, 4.5.4.1). What was sent stays, as the proof that
 * it was; what came back says so.
 */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage extends Stored {
    static final Duration LEASE = Duration.ofMinutes(5);

    /** For how long a mail that the mail server does not take is tried again. */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** After so many waits, each twice as long as the one before, {@link #LONGEST_WAIT} is reached. */
    private static final int MOST_DOUBLINGS = 8;

    /** In characters. What is longer is cut: a mail must not refuse the change that causes it. */
    static final int LONGEST_BODY = 40_000;

    static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_ERROR = 500;

    /** What became of a mail so far. */
    public enum Status {
        WAITING,
        SENT,
        /** The mail server took it, and another one further on sent it back. */
        BOUNCED,
        GIVEN_UP
    }

    /** What makes a repeat recognisable: the happening and the recipient. Unique. */
    @Column(name = "message_key", unique = true, updatable = false)
    private String key;

    /** Several that go to one reader as one mail have the same. */
    @Column(name = "message_id")
    private String messageId;

    private String recipient;

    private boolean digest;

    @Enumerated(EnumType.STRING)
    private Languages language;

    private String subject;

    @Column(length = LONGEST_BODY)
    private String body;

    /** Where the reader says with one click that they want no more of this kind; null where they cannot. */
    @Column(name = "unsubscribe_link", updatable = false)
    private String unsubscribeLink;

    /** Whom an answer to it goes to; null where that is the helpdesk. */
    @Column(name = "reply_to", updatable = false)
    private String replyTo;

    @Enumerated(EnumType.STRING)
    private Status status = Status.WAITING;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    /** When the present round of attempts began; null before the first one. */
    @Column(name = "first_attempt_at")
    private Instant firstAttemptAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "bounced_at")
    private Instant bouncedAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    /** What would end a header's line, or is no text at all; but for 0, which no database holds. */
    static final String CONTROLS = IntStream.concat(
                    IntStream.concat(IntStream.range(1, 32), IntStream.range(127, 160)), IntStream.of(0x2028, 0x2029))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    protected OutboxMessage() {}

    OutboxMessage(String key, String recipient, Languages language, String subject, String body, Instant now) {
        this.key = key;
        this.messageId = messageId(Stream.of(key));
        this.recipient = oneLine(recipient);
        this.language = language;
        this.subject = Excerpt.of(oneLine(subject), LONGEST_SUBJECT);
        this.body = Excerpt.of(body, LONGEST_BODY);
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    /** A header is one line: whatever would begin another one becomes a blank. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\x00" + CONTROLS + "]+", " ").strip();
    }

    /** Lets it go together with others of its kind to the same reader, and not before a moment. */
    OutboxMessage inDigest(Instant notBefore) {
        digest = true;
        nextAttemptAt = notBefore;
        return this;
    }

    /** Lets an answer to it go to whoever has caused it. */
    OutboxMessage answeredTo(String address) {
        replyTo = oneLine(address);
        return this;
    }

    /** Joins others in one mail, for good: each further attempt is made with the same ones. */
    void join(String messageId) {
        this.messageId = messageId;
    }

    /** One node takes it; if that node dies, the mail is free again when the lease is over. */
    void claim(Instant now) {
        if (messageId == null) { // it was written together with many others
            messageId = messageId(Stream.of(key));
        }
        if (firstAttemptAt == null) {
            firstAttemptAt = now;
        }
        attempts++;
        renew(now);
    }

    /** The node that has claimed it is about to send it: the lease begins anew. */
    void renew(Instant now) {
        nextAttemptAt = now.plus(LEASE);
    }

    /** The node that has claimed it could not even try: no attempt was made, and it is free again. */
    void release(Instant now) {
        attempts--;
        if (attempts == 0) {
            firstAttemptAt = null;
        }
        nextAttemptAt = now;
    }

    void sent(Instant now) {
        status = Status.SENT;
        sentAt = now;
        lastError = null;
    }

    /**
     * The mail server did not take it. It waits twice as long after each failure, from one minute up to four hours. One that
     * has been sent meanwhile, by the node that took it over, stays so.
     */
    void failed(String error, Instant now) {
        if (status != Status.WAITING) {
            return;
        }
        lastError = Excerpt.of(error, LONGEST_ERROR);
        if (now.isBefore(firstAttemptAt.plus(GIVE_UP_AFTER))) {
            Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
            nextAttemptAt = now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
        } else {
            status = Status.GIVEN_UP;
        }
    }

    /** It came back: it counts as not delivered, whatever the mail server said when it took it. */
    void bounced(String reason, Instant now) {
        status = Status.BOUNCED;
        bouncedAt = now;
        lastError = Excerpt.of(reason, LONGEST_ERROR);
    }

    /**
     * Gives what was given up or came back another round of attempts.
     *
     * @throws Refused when it is still on its way, or arrived
     */
    void retry(Instant now) {
        if (status != Status.GIVEN_UP && status != Status.BOUNCED) {
            throw new Refused("refused.mailNotGivenUp");
        }
        status = Status.WAITING;
        bouncedAt = null;
        firstAttemptAt = null;
        attempts = 0;
        nextAttemptAt = now;
    }

    /** Made of what the mail tells, so that it is the same for every attempt and a mail sent twice is recognised as one. */
    static String messageId(Stream<String> keys) {
        String told = keys.sorted().collect(Collectors.joining("\n"));
        return "<" + Secret.sha256(told).substring(0, 32) + "@covenant-supporters>";
    }

    public String messageId() {
        return messageId;
    }

    /** Whether it may go together with others of its kind to the same reader. */
    boolean isDigest() {
        return digest;
    }

    String unsubscribeLink() {
        return unsubscribeLink;
    }

    String replyTo() {
        return replyTo;
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

    /** When it is tried next, or when the lease of the node ends that has claimed it. */
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** When the mail server took it, or null. */
    public Instant sentAt() {
        return sentAt;
    }

    /** When it came back, or null. */
    public Instant bouncedAt() {
        return bouncedAt;
    }

    public int attempts() {
        return attempts;
    }

    public String lastError() {
        return lastError;
    }
}
