package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;

/** The Commission sets new versions of the feedback policy, and withdraws one that is still to come. */
@Stateless
public class PolicyService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private Caller caller;

    @Inject
    private Event<PolicySet> set;

    @Inject
    private Event<PolicyWithdrawn> withdrawn;

    @Inject
    private Clock clock;

    /**
     * Sets a new version.
     *
     * @param newest number of the newest version that the caller has seen: the preview was made with it
     * @param from tomorrow at the earliest, in the zone of the version in force; no other version's day
     * @throws Refused when the day will not do, or another version has been set meanwhile
     */
    @RolesAllowed("COMMISSION")
    public void set(int newest, LocalDate from, PolicyTerms terms, @NotBlank @Size(max = 4000) String reason) {
        Actor commission = caller.as(Role.COMMISSION);
        if (newest() != newest) {
            throw new Refused("refused.policyMeanwhile");
        }
        policies.requireFree(from);
        FeedbackPolicy policy =
                new FeedbackPolicy(newest + 1, from, terms, commission, clock.instant(), reason.strip());
        em.persist(policy);
        try {
            em.flush();
        } catch (PersistenceException sameNumber) {
            // The number is unique: somebody has set a version in the very same moment.
            throw new Refused("refused.policyMeanwhile");
        }
        set.fire(new PolicySet(policy, commission, clock.instant()));
    }

    /**
     * Withdraws a version that is still to come.
     *
     * @throws Refused when it has taken effect
     */
    @RolesAllowed("COMMISSION")
    public void withdraw(long id, @NotBlank @Size(max = 4000) String reason) {
        Actor commission = caller.as(Role.COMMISSION);
        FeedbackPolicy policy = em.find(FeedbackPolicy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (policy == null) {
            throw new NotFound();
        }
        if (isUsed(policy)) {
            throw new Refused("refused.policyInForce");
        }
        withdrawn.fire(policy.withdraw(policies.today(), commission, clock.instant(), reason.strip()));
    }

    /** In a zone to the east it may have begun already. */
    private boolean isUsed(FeedbackPolicy policy) {
        return em.createQuery("select count(p) from FeedbackPeriod p where p.policy = :policy", Long.class)
                        .setParameter("policy", policy)
                        .getSingleResult()
                > 0;
    }

    private int newest() {
        return em.createQuery("select max(p.number) from FeedbackPolicy p", Integer.class)
                .getSingleResult();
    }
}
