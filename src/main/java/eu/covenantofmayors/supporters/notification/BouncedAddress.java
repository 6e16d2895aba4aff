package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address from which a mail came back for good. It gets no further ones until somebody has confirmed it. */
@Entity
@Table(name = "bounced_address")
public class BouncedAddress extends Stored {
    @Column(unique = true, updatable = false)
    private String address;

    @ManyToOne(optional = false)
    private OutboxMessage mail;

    private String reason;

    @Column(name = "bounced_at")
    private Instant bouncedAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected BouncedAddress() {}

    BouncedAddress(String address) {
        this.address = address;
    }

    /** A mail came back from it, for the first time or again after it was confirmed. */
    AddressChecked bounced(OutboxMessage mail, Instant now) {
        this.mail = mail;
        reason = mail.lastError();
        bouncedAt = now;
        confirmedBy = null;
        confirmedAt = null;
        return new AddressChecked(this, Actor.SYSTEM, now);
    }

    /** Somebody says that it works again; what waited goes out. */
    AddressChecked confirm(Actor actor, Instant now) {
        confirmedBy = actor.name();
        confirmedAt = now;
        return new AddressChecked(this, actor, now);
    }

    public String address() {
        return address;
    }

    /** The last mail that came back. */
    public OutboxMessage mail() {
        return mail;
    }

    /** What the mail server said. */
    public String reason() {
        return reason;
    }

    public Instant bouncedAt() {
        return bouncedAt;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
