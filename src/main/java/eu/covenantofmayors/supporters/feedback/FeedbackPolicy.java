package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One version of the rules on feedback, in force from its effective date until a later version's. Once it has taken
 * effect it is never changed: what was decided under it can still be explained. One that is still to come can be withdrawn. A period that has opened keeps the version it opened under.
 */
@Entity
@Table(name = "feedback_policy")
public class FeedbackPolicy extends Stored {
    @Column(name = "number_")
    private int number;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Embedded
    private PolicyTerms terms;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(length = 4000)
    private String reason;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason", length = 4000)
    private String withdrawnReason;

    protected FeedbackPolicy() {}

    public FeedbackPolicy(int number, LocalDate effectiveFrom, PolicyTerms terms) {
        this.number = number;
        this.effectiveFrom = effectiveFrom;
        this.terms = terms;
    }

    /** A version that the Commission sets now. */
    FeedbackPolicy(
            int number, LocalDate effectiveFrom, PolicyTerms terms, Actor commission, Instant now, String reason) {
        this(number, effectiveFrom, terms);
        this.setBy = commission.name();
        this.setAt = now;
        this.reason = reason;
    }

    /**
     * Takes back a version that is still to come. It keeps its number and is never in force.
     *
     * @param today in the zone of the version in force
     * @throws Refused when it has taken effect, or has been withdrawn before
     */
    PolicyWithdrawn withdraw(LocalDate today, Actor commission, Instant now, String why) {
        if (withdrawn() || !effectiveFrom.isAfter(today)) {
            throw new Refused("refused.policyInForce");
        }
        withdrawnBy = commission.name();
        withdrawnAt = now;
        withdrawnReason = why;
        return new PolicyWithdrawn(this, commission, now);
    }

    /**
     * The version in force on a day: the latest that is effective by then.
     *
     * @param versions in any order; one is in force on the day
     */
    static FeedbackPolicy inForceOn(LocalDate day, List<FeedbackPolicy> versions) {
        return versions.stream()
                .filter(policy -> !policy.effectiveFrom.isAfter(day))
                .max(inOrder())
                .orElseThrow();
    }

    /** The order in which versions replace each other. */
    static Comparator<FeedbackPolicy> inOrder() {
        return Comparator.comparing(FeedbackPolicy::effectiveFrom).thenComparing(FeedbackPolicy::number);
    }

    public int number() {
        return number;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public PolicyTerms terms() {
        return terms;
    }

    /** Sign-in name of whom of the Commission set it, or null of the one that came with the system. */
    public String decidedBy() {
        return setBy;
    }

    public Instant decidedAt() {
        return setAt;
    }

    public String reason() {
        return reason;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }
}
