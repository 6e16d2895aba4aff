package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Spelling;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A local authority that is a member of a network, as the network tells. It may be a signatory of the register: that is
 * suggested with a reason, and counts when somebody of the network has confirmed it.
 */
@Entity
@Table(name = "member_authority")
public class MemberAuthority extends Stored {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Supporter supporter;

    @Embedded
    private MemberDetails details;

    /** See {@link MemberDetails#key}; unique for each supporter. */
    @Column(name = "name_key")
    private String nameKey;

    /** How it is found by name; see {@link Spelling}. */
    @Column(name = "search_key")
    private String searchKey;

    @ManyToOne(fetch = FetchType.LAZY)
    private Signatory signatory;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "suggested_id")
    private Signatory suggested;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "declined_id")
    private Signatory declined;

    private Integer confidence;

    @Enumerated(EnumType.STRING)
    private MemberLikeness likeness;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "import_id")
    private MemberImport imported;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected MemberAuthority() {}

    /** @param imported with which file it came, or null when somebody typed it */
    MemberAuthority(Supporter supporter, MemberImport imported, Instant now) {
        this.supporter = supporter;
        this.imported = imported;
        this.addedAt = now;
    }

    /**
     * Replaces what is told of it.
     *
     * @throws Refused when it is said to have become a member after today
     */
    MemberAuthority describe(MemberDetails details, LocalDate today) {
        if (details.getMemberSince() != null && details.getMemberSince().isAfter(today)) {
            throw Refused.at("memberSince", "refused.memberInFuture");
        }
        this.details = details;
        this.nameKey = details.key();
        this.searchKey = Spelling.key(details.getName(), details.getRegion());
        return this;
    }

    /** What it may be; null when nothing is like it. Counts for nothing until {@link #confirm}. */
    void suggest(Signatory signatory, MemberMatch match) {
        boolean any = signatory != null && this.signatory == null;
        this.suggested = any ? signatory : null;
        this.confidence = any ? (Integer) match.confidence() : null;
        this.likeness = any ? match.likeness() : null;
    }

    /**
     * Somebody has looked: it is the signatory that was suggested.
     *
     * @throws Refused when another one is suggested by now
     */
    void confirm(long shown) {
        if (suggested == null || suggested.id() != shown) {
            throw new Refused("refused.conflict");
        }
        match(suggested);
    }

    /** Somebody says which signatory it is. */
    void match(Signatory signatory) {
        this.signatory = signatory;
        suggest(null, null);
    }

    /** Somebody says that it is not what was suggested, or what it was taken for; that is not suggested again. */
    void decline() {
        this.declined = signatory == null ? suggested : signatory;
        this.signatory = null;
        suggest(null, null);
    }

    public Supporter supporter() {
        return supporter;
    }

    public MemberDetails details() {
        return details;
    }

    /** Which signatory it is, as somebody has confirmed; or null. */
    public Signatory signatory() {
        return signatory;
    }

    /** Which signatory it may be; or null. */
    public Signatory suggested() {
        return suggested;
    }

    /** Id of the signatory that it is not; or null. */
    Long declined() {
        return declined == null ? null : declined.id();
    }

    /** How sure the suggestion is, in percent; null without one. */
    public Integer confidence() {
        return confidence;
    }

    /** Why it is suggested; null without a suggestion. */
    public MemberLikeness likeness() {
        return likeness;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
