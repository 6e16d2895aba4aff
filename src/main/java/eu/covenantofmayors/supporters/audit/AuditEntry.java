package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who did what to which record, when. Written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends Stored {
    /** The record keeps every text in full; the trail keeps its beginning. */
    private static final int LONGEST_DETAIL = 4000;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;

    @Column(name = "actor_role")
    private String actorRole;

    private String action;
    private String subject;

    @Column(length = 4000)
    private String detail;

    protected AuditEntry() {}

    AuditEntry(DomainEvent event) {
        happenedAt = event.at();
        actor = event.actor().name();
        actorRole = event.actor().role().name();
        action = event.getClass().getSimpleName();
        subject = event.subject();
        detail = event.detail()
                .substring(0, Math.min(LONGEST_DETAIL, event.detail().length()));
    }

    @PreUpdate
    @PreRemove
    private void refuse() {
        throw new IllegalStateException("The audit trail is written once: " + subject);
    }

    public Instant at() {
        return happenedAt;
    }

    public String actor() {
        return actor;
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

    public String detail() {
        return detail;
    }
}
