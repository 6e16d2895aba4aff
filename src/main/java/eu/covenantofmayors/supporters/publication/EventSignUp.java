package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody of a network means to come to an event; they are reminded once, the day before. */
@Entity
@Table(name = "event_sign_up")
public class EventSignUp extends Stored {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Publication publication;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private User user;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Supporter supporter;

    @Column(name = "signed_up_at", updatable = false)
    private Instant signedUpAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    protected EventSignUp() {}

    EventSignUp(Publication event, User user, Supporter supporter, Instant now) {
        this.publication = event;
        this.user = user;
        this.supporter = supporter;
        this.signedUpAt = now;
    }

    void reminded(Instant now) {
        remindedAt = now;
    }

    boolean isReminded() {
        return remindedAt != null;
    }

    public Publication event() {
        return publication;
    }

    public User user() {
        return user;
    }

    /** For whom they come. */
    public Supporter supporter() {
        return supporter;
    }
}
