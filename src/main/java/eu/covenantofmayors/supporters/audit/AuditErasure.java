package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A person is to be taken out of the audit trail. One administrator proposes it and another one confirms it. Once it is
 * decided, the person's name is taken out of this record, too; what was confirmed keeps the pseudonym.
 */
@Entity
@Table(name = "audit_erasure")
public class AuditErasure extends Stored {
    private String person;

    @ManyToOne
    @JoinColumn(name = "account_id", updatable = false)
    private User account;

    @Column(updatable = false)
    private String reason;

    @Column(name = "done_by", updatable = false)
    private long doneBy;

    @Column(updatable = false)
    private long mentioned;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String pseudonym;

    protected AuditErasure() {}

    /** @param account that signs in as this person; null where none does */
    AuditErasure(AuditMentions mentions, User account, String reason, Actor administrator, Instant now) {
        this.person = mentions.person();
        this.account = account;
        this.reason = reason;
        this.doneBy = mentions.doneBy();
        this.mentioned = mentions.mentioned();
        this.proposedBy = administrator.name();
        this.proposedAt = now;
    }

    /**
     * Decides that the person is taken out.
     *
     * @param pseudonym that this person has from an earlier erasure; null for a new one
     * @return the name to be taken out
     * @throws Refused when it is decided, or by the administrator who has proposed it
     */
    String confirm(Actor administrator, String pseudonym, Instant now) {
        if (administrator.name().equals(proposedBy)) {
            throw new Refused("refused.secondAdministrator");
        }
        String name = person;
        decide(administrator, now);
        this.pseudonym = pseudonym == null ? "person-" + id() : pseudonym;
        return name;
    }

    /**
     * Drops it; the administrator who has proposed it may do so, too.
     *
     * @throws Refused when it is decided
     */
    void decline(Actor administrator, Instant now) {
        decide(administrator, now);
    }

    private void decide(Actor administrator, Instant now) {
        if (decidedAt != null) {
            throw new Refused("refused.appointmentDecided");
        }
        decidedBy = administrator.name();
        decidedAt = now;
        person = null;
    }

    /** As {@link eu.covenantofmayors.supporters.platform.DomainEvent#subject} names it. */
    String subject() {
        return "erasure:" + id();
    }

    /** Sign-in name, or a name as it was written; null once it is decided. */
    public String person() {
        return person;
    }

    User account() {
        return account;
    }

    public String reason() {
        return reason;
    }

    /** How many entries told of what the person had done when it was proposed. */
    public long doneBy() {
        return doneBy;
    }

    /** In the words of how many entries the person was named when it was proposed. */
    public long mentioned() {
        return mentioned;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Sign-in name of the administrator who has decided it, or null. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** What stands in the trail instead of the sign-in name; null until it is confirmed, and when it was declined. */
    public String pseudonym() {
        return pseudonym;
    }

    public boolean isConfirmed() {
        return pseudonym != null;
    }
}
