package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * That due dates can be read as a calendar under a secret address: those of one network, or, for one officer, those of
 * all. There is at most one for each. Its address is told once, when it is made; a new one ends the old. When it is
 * switched off, it is removed: what has been, the audit trail tells.
 */
@Entity
@Table(name = "deadline_feed")
public class DeadlineFeed extends Stored {
    @OneToOne
    private Supporter supporter;

    @OneToOne
    @JoinColumn(name = "officer_id")
    private User officer;

    @ManyToOne(optional = false)
    @JoinColumn(name = "made_by_id")
    private User madeBy;

    @Column(name = "secret_hash", unique = true)
    private String secretHash;

    @Column(name = "made_at")
    private Instant madeAt;

    protected DeadlineFeed() {}

    private DeadlineFeed(Supporter supporter, User officer) {
        this.supporter = supporter;
        this.officer = officer;
    }

    static DeadlineFeed of(Supporter supporter) {
        return new DeadlineFeed(Objects.requireNonNull(supporter, "supporter"), null);
    }

    static DeadlineFeed ofAllFor(User officer) {
        return new DeadlineFeed(null, Objects.requireNonNull(officer, "officer"));
    }

    /** Makes an address; one made before stops working. The texts are in the language of whoever makes it. */
    Secret newAddress(User by, Instant now) {
        Secret secret = Secret.create();
        secretHash = secret.hash();
        madeBy = by;
        madeAt = now;
        return secret;
    }

    /** Whether its address may be read: an officer's, as long as they are one. */
    boolean works() {
        return officer == null || officer.mayActAs(Role.OFFICE);
    }

    /** Whose dates it tells, for the audit trail. */
    String subject() {
        return supporter == null ? officer.subject() : supporter.subject();
    }

    /** The network whose dates it tells, or null when it tells those of all. */
    public Supporter supporter() {
        return supporter;
    }

    /** Who made the address that works now. */
    public User madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
