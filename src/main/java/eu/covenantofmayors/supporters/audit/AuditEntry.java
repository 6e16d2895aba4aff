package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Who did what to which record, when, and why. It is written with what it tells and never changed; soon after, it is sealed:
 * it gets its place in a chain in which each entry covers the one before. A person can be taken out of it later without
 * breaking the chain; nothing else can.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends Stored {
    /** The record keeps every text in full; the trail keeps its beginning. */
    private static final int LONGEST_TEXT = 4000;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;

    @Column(name = "actor_role")
    private String actorRole;

    private String action;
    private String subject;

    @Column(length = 4000)
    private String detail;

    @Column(name = "before_value")
    private String before;

    @Column(name = "after_value")
    private String after;

    private String why;

    @Column(name = "chain_number")
    private Long number;

    @Column(name = "actor_salt")
    private String actorSalt;

    @Column(name = "actor_digest")
    private String actorDigest;

    @Column(name = "words_salt")
    private String wordsSalt;

    @Column(name = "words_digest")
    private String wordsDigest;

    private String link;

    private String pseudonym;

    protected AuditEntry() {}

    AuditEntry(DomainEvent event) {
        happenedAt = event.at();
        actor = event.actor().name();
        actorRole = event.actor().role().name();
        action = event.getClass().getSimpleName();
        subject = event.subject();
        detail = beginning(event.detail());
        before = beginning(event.before());
        after = beginning(event.after());
        why = beginning(event.why());
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    /**
     * Gives it its place in the chain.
     *
     * @param number the next one
     * @param previous what the entry before was sealed with
     * @return what this one is sealed with
     * @throws IllegalStateException when it has its place
     */
    String seal(long number, String previous) {
        if (this.number != null) {
            throw new IllegalStateException("Sealed already: " + id());
        }
        Covered who = Covered.of(actor);
        Covered words = Covered.of(ChainLink.words(before, after, why, detail));
        this.number = number;
        actorSalt = who.salt();
        actorDigest = who.digest();
        wordsSalt = words.salt();
        wordsDigest = words.digest();
        link = new ChainLink(number, id(), happenedAt, actorRole, action, subject, who, words, null).expected(previous);
        return link;
    }

    @PreRemove
    private void refuse() {
        throw new IllegalStateException("The audit trail is written once: " + subject);
    }

    public Instant at() {
        return happenedAt;
    }

    /** Sign-in name; null when that person was taken out. */
    public String actor() {
        return actor;
    }

    /** What stands for a person who was taken out, the same in all their entries; null where nobody was. */
    public String pseudonym() {
        return pseudonym;
    }

    public String actorRole() {
        return actorRole;
    }

    /** Simple name of the event. */
    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    /** Null when a person was taken out of it, as are the others. */
    public String detail() {
        return detail;
    }

    /** What was replaced; null or empty where nothing was. */
    public String before() {
        return before;
    }

    /** What has taken its place; null or empty where nothing has. */
    public String after() {
        return after;
    }

    /** The reason that was given; null or empty where none was. */
    public String why() {
        return why;
    }

    /** Whether its words were taken away because a person was among them. */
    public boolean isWordless() {
        return number != null && wordsSalt == null;
    }

    /** Its place in the chain; null as long as it is not sealed. */
    public Long number() {
        return number;
    }

    /** What it was sealed with, and the next one is linked to; null as long as it is not. */
    public String link() {
        return link;
    }
}
