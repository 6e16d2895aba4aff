package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.platform.ConsentPurpose;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** That somebody has said yes, to which words. Who it was is kept as a digest: it proves what they say, and tells nobody. */
@Entity
public class Consent extends Stored {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentPurpose purpose;

    @Column(name = "person_hash", updatable = false)
    private String personHash;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Languages language;

    @Column(updatable = false)
    private String words;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Consent() {}

    Consent(ConsentPurpose purpose, String personHash, Languages language, String words, Instant now) {
        this.purpose = purpose;
        this.personHash = personHash;
        this.language = language;
        this.words = words;
        this.givenAt = now;
    }

    /** They take it back. */
    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    public ConsentPurpose purpose() {
        return purpose;
    }

    public Languages language() {
        return language;
    }

    /** What they were told. */
    public String words() {
        return words;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** Null as long as it stands. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
