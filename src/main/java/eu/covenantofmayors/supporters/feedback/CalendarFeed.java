package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A secret address at which somebody's calendar program finds due dates: those of one network, or an officer's of all. Each
 * person has their own, so that one who leaves takes no other's along.
 */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed extends Stored {
    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private User user;

    @ManyToOne
    private Organisation organisation;

    /** Whose it is, of which network: what makes a second one recognisable. */
    @Column(unique = true, updatable = false)
    private String owner;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "made_at")
    private Instant madeAt;

    protected CalendarFeed() {}

    /**
     * A feed without an address yet.
     *
     * @param organisation whose dates it shows; null for those of all
     */
    CalendarFeed(User user, Organisation organisation) {
        this.user = user;
        this.organisation = organisation;
        this.owner = owner(user, organisation);
    }

    static String owner(User user, Organisation organisation) {
        return user.id() + ":" + (organisation == null ? "office" : organisation.id());
    }

    /** Makes a new address; the one before leads nowhere from then on. */
    Secret renew(Instant now) {
        Secret secret = Secret.create();
        secretHash = secret.hash();
        madeAt = now;
        return secret;
    }

    public User user() {
        return user;
    }

    /** Whose dates it shows; null for those of all networks. */
    public Organisation organisation() {
        return organisation;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
