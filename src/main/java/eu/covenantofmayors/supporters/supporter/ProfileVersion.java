package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a network said of itself from a moment on, until it said it anew. Never changed. */
@Entity
@Table(name = "profile_version")
public class ProfileVersion extends Stored {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Supporter supporter;

    @Column(name = "number_")
    private int number;

    private String content;

    @Column(name = "described_by")
    private String describedBy;

    @Column(name = "described_at")
    private Instant describedAt;

    protected ProfileVersion() {}

    /** What it says now. */
    ProfileVersion(Supporter supporter, int number, Actor by, Instant now) {
        this.supporter = supporter;
        this.number = number;
        this.content = ProfileContent.of(supporter).toJson();
        this.describedBy = by.name();
        this.describedAt = now;
    }

    Supporter supporter() {
        return supporter;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public ProfileContent content() {
        return ProfileContent.of(content);
    }

    public String describedBy() {
        return describedBy;
    }

    public Instant describedAt() {
        return describedAt;
    }
}
