package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.AnswerPeriod;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Queries on the versions of the policy. */
@Stateless
public class FeedbackPolicies {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The version in force on a day: the latest that is effective by then. */
    @PermitAll
    public FeedbackPolicy inForceOn(LocalDate day) {
        return FeedbackPolicy.inForceOn(day, all());
    }

    /** Says how long the version in force lets a network answer a notice of suspension. */
    @PermitAll
    public void sayAnswerPeriod(@Observes AnswerPeriod period) {
        period.setDays(inForceOn(today()).terms().answerDays());
    }

    /** The day it is now in the zone of the version in force. */
    @PermitAll
    public LocalDate today() {
        LocalDate utc = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return LocalDate.ofInstant(clock.instant(), inForceOn(utc).terms().zone());
    }

    /** All versions that are, were or will be in force, the newest first. */
    @PermitAll
    public List<FeedbackPolicy> all() {
        return em.createQuery(
                        "select p from FeedbackPolicy p where p.withdrawnAt is null order by p.number desc",
                        FeedbackPolicy.class)
                .getResultList();
    }

    /** All versions that were ever set, the newest first: also those that were withdrawn before they took effect. */
    @RolesAllowed({"OFFICE", "COMMISSION", "SYSTEM"})
    public List<FeedbackPolicy> everSet() {
        return em.createQuery("select p from FeedbackPolicy p order by p.number desc", FeedbackPolicy.class)
                .getResultList();
    }

    /**
     * Makes sure that a new version may begin on a day.
     *
     * @param from tomorrow at the earliest, in the zone of the version in force; no other version's day
     * @throws Refused when it may not
     */
    @RolesAllowed("COMMISSION")
    public void requireFree(LocalDate from) {
        if (!from.isAfter(today())) {
            throw Refused.at("effectiveFrom", "refused.policyTomorrow");
        }
        if (all().stream().anyMatch(other -> other.effectiveFrom().equals(from))) {
            throw Refused.at("effectiveFrom", "refused.policySameDay");
        }
    }
}
