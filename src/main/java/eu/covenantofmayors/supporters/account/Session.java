package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Somebody signed in, in one browser. It lasts until it is ended, or for so long at most; the container ends idle ones. */
@Entity
@Table(name = "account_session")
public class Session extends Stored {
    /** How long somebody stays signed in at most: a working day. OWASP ASVS 5.0, 7.3.2. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** After so long without a request the container forgets it: session-timeout in web.xml. */
    static final Duration IDLE = Duration.ofMinutes(60);

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private User user;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String address;
    private String browser;

    @Column(name = "browser_hash")
    private String browserHash;

    protected Session() {}

    Session(User user, Visit visit, Instant now) {
        this.user = user;
        this.startedAt = now;
        this.seenAt = now;
        this.address = visit.address();
        this.browser = visit.browser();
        this.browserHash = visit.key().hash();
    }

    /** Ends it; one that has ended stays as it is. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean goesOn(Instant now) {
        return endedAt == null && now.isBefore(startedAt.plus(LONGEST)) && user.canSignIn();
    }

    public User user() {
        return user;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When a page was last asked for, within five minutes. */
    public Instant seenAt() {
        return seenAt;
    }

    public String address() {
        return address;
    }

    /** What the browser says it is. */
    public String browser() {
        return browser;
    }
}
