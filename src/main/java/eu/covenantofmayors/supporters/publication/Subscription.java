package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Somebody who wants the newsletter. They ask for it with their address, and get it once they have followed the link in the
 * mail that goes there: nobody is subscribed by somebody else. When they leave, nothing of them is kept.
 */
@Entity
public class Subscription extends Stored {
    @Column(unique = true, updatable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    private Languages language;

    /** Whoever knows it may confirm or end this subscription, nothing else; it stands in each newsletter. */
    @Column(unique = true, updatable = false)
    private String token = Secret.create().text();

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected Subscription() {}

    Subscription(String email, Languages language, Instant now) {
        this.email = email;
        this.language = language;
        this.askedAt = now;
    }

    /** They ask once more, maybe in another language. */
    void askAgain(Languages language, Instant now) {
        this.language = language;
        this.askedAt = now;
    }

    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public String email() {
        return email;
    }

    public Languages language() {
        return language;
    }

    public String token() {
        return token;
    }
}
