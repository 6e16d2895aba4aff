package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;

/** A decision as a letter in one language, as it was when the decision was taken: whatever texts say later, it says the same. */
@Entity
@Table(name = "official_letter")
public class OfficialLetter extends Stored {
    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private int line;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Languages language;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private String hash;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private byte[] content;

    protected OfficialLetter() {}

    OfficialLetter(String subject, int line, Languages language, byte[] content, Instant now) {
        this.subject = subject;
        this.line = line;
        this.language = language;
        this.content = content.clone();
        this.hash = Secret.sha256(content);
        this.madeAt = now;
    }

    /** SHA-256 of the file, as 64 hexadecimal digits. */
    String hash() {
        return hash;
    }

    byte[] content() {
        return content.clone();
    }
}
