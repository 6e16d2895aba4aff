package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One version of the rules on feedback, in force from its effective date until a later version's. It is never changed:
 * what was decided under it can still be explained. A period that has opened keeps the version it opened under.
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

    protected FeedbackPolicy() {}

    public FeedbackPolicy(int number, LocalDate effectiveFrom, PolicyTerms terms) {
        this.number = number;
        this.effectiveFrom = effectiveFrom;
        this.terms = terms;
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
}
