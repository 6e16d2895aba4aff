package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody is to get a role of the Office, the Commission or the administration, or to lose it. One administrator proposes it
 * and another one confirms it: nobody makes themselves, or a friend, an officer alone.
 */
@Entity
public class Appointment extends Stored {
    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private User account;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    /** Whether the role is taken away, not given. */
    @Column(updatable = false)
    private boolean ending;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private boolean confirmed;

    /** Unique while it is open: the same is not proposed twice. */
    @Column(name = "open_key")
    private String openKey;

    protected Appointment() {}

    Appointment(User account, Role role, boolean ending, String reason, Actor administrator, Instant now) {
        this.account = Objects.requireNonNull(account, "account");
        this.role = Objects.requireNonNull(role, "role");
        this.ending = ending;
        this.reason = reason;
        this.proposedBy = administrator.name();
        this.proposedAt = now;
        this.openKey = account.id() + ":" + role;
    }

    /**
     * Carries it out.
     *
     * @param alone whether there is no other administrator who could
     * @throws Refused when it is decided, or by whoever has proposed it, unless nobody else could
     */
    AppointmentDecided confirm(Actor administrator, boolean alone, Instant now) {
        if (administrator.name().equals(proposedBy) && !alone) {
            throw new Refused("refused.secondAdministrator");
        }
        decide(administrator, now);
        confirmed = true;
        account.hold(role, !ending);
        return new AppointmentDecided(this, administrator, now);
    }

    /**
     * Drops it; whoever has proposed it may do so too.
     *
     * @throws Refused when it is decided
     */
    AppointmentDecided decline(Actor administrator, Instant now) {
        decide(administrator, now);
        return new AppointmentDecided(this, administrator, now);
    }

    private void decide(Actor administrator, Instant now) {
        if (!isOpen()) {
            throw new Refused("refused.appointmentDecided");
        }
        decidedBy = administrator.name();
        decidedAt = now;
        openKey = null;
    }

    /** For the audit trail: which role is given or taken away, and whose. */
    String summary() {
        return (ending ? "-" : "+") + role + " " + account.email();
    }

    public User account() {
        return account;
    }

    public Role role() {
        return role;
    }

    public boolean isEnding() {
        return ending;
    }

    public String reason() {
        return reason;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Sign-in name of the administrator, or null. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public boolean isOpen() {
        return decidedAt == null;
    }

    public boolean isConfirmed() {
        return confirmed;
    }
}
