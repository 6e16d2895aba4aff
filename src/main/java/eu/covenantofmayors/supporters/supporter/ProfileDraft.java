package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a network means to say of itself: seen by its own people alone, complete or not, and gone once it is said. */
@Entity
@Table(name = "profile_draft")
public class ProfileDraft extends Stored {
    /** In letters; the form has room for less. */
    private static final int LONGEST = 200_000;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Supporter supporter;

    private String content;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected ProfileDraft() {}

    ProfileDraft(Supporter supporter) {
        this.supporter = supporter;
    }

    /**
     * Replaces it.
     *
     * @throws Refused when it is longer than any form
     */
    ProfileDraft save(ProfileContent content, Actor by, Instant now) {
        String text = content.toJson();
        if (text.length() > LONGEST) {
            throw new Refused("refused.draftTooLong");
        }
        this.content = text;
        this.savedBy = by.name();
        this.savedAt = now;
        return this;
    }

    public ProfileContent content() {
        return ProfileContent.of(content);
    }

    public String savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
