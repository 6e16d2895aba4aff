package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Decisions that give many networks more time at once, and the steps in which they are carried out. */
@Stateless
public class MassExtensions {
    private static final String OWED = " from FeedbackPeriod p where p.state in (:open, :returned)"
            + " and p.supporter.state not in (:ended, :withdrawn)"
            + " and (:country is null or p.supporter.organisation.countryCode = :country)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SupporterStanding standing;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Caller caller;

    @Inject
    private Event<MassExtensionDecided> decisions;

    @Inject
    private Event<ExtensionGranted> granted;

    @Inject
    private Clock clock;

    /**
     * Gives more time; the sweep carries it out within the next minute, before it flags anybody.
     *
     * @param form made with the form; the same one again is the same decision
     * @param country ISO code, or null for all
     */
    @RolesAllowed("COMMISSION")
    public void decide(String form, String country, int days, @NotBlank @Size(max = 1000) String reason) {
        Actor commission = caller.as(Role.COMMISSION);
        boolean repeated = !em.createQuery("select d from MassExtension d where d.form = :form", MassExtension.class)
                .setParameter("form", form)
                .getResultList()
                .isEmpty();
        if (!repeated) {
            MassExtension decision = new MassExtension(form, country, days, reason, commission, clock.instant());
            em.persist(decision);
            em.flush();
            decisions.fire(new MassExtensionDecided(decision, commission, clock.instant()));
        }
    }

    /** How many reports are owed in a country, or everywhere: those that a decision would reach now. */
    @RolesAllowed("COMMISSION")
    public long owed(String country) {
        return owed("select count(p)", country, "", Long.class).getSingleResult();
    }

    /** The first of them. */
    @RolesAllowed("COMMISSION")
    public List<FeedbackPeriod> owed(String country, int most) {
        return owed("select p", country, " order by p.id", FeedbackPeriod.class)
                .setHint("eclipselink.join-fetch", "p.supporter.organisation")
                .setMaxResults(most)
                .getResultList();
    }

    /** All decisions, the newest first. */
    @RolesAllowed("COMMISSION")
    public List<MassExtension> all() {
        return em.createQuery("select d from MassExtension d order by d.id desc", MassExtension.class)
                .getResultList();
    }

    /**
     * Carries out the next step of the oldest decision that is not finished; whoever comes after a crash goes on where
     * the last step ended.
     *
     * @param most how many reports at most; all of them or none
     * @return whether there was anything to do
     */
    @RolesAllowed("SYSTEM")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean carryOn(int most) {
        Optional<MassExtension> unfinished = unfinished();
        unfinished.ifPresent(decision -> step(decision, most));
        return unfinished.isPresent();
    }

    /** Leaves out the next report, with which a step of one has failed. */
    @RolesAllowed("SYSTEM")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void skip() {
        unfinished().ifPresent(decision -> next(decision, 1).forEach(decision::skip));
    }

    /** The oldest decision that is not finished, locked for this transaction. */
    private Optional<MassExtension> unfinished() {
        return em.createQuery(
                        "select d from MassExtension d where d.finishedAt is null order by d.id", MassExtension.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private void step(MassExtension decision, int most) {
        List<FeedbackPeriod> next = next(decision, most);
        for (FeedbackPeriod period : next) {
            em.lock(period, LockModeType.PESSIMISTIC_WRITE);
            if (decision.reach(period, clock.instant())) {
                granted.fire(new ExtensionGranted(
                        period, decision.days(), decision.reason(), decision.decider(), clock.instant()));
                standing.update(period.supporter());
                suspensions.postponed(period.supporter(), period.subject(), decision.decider(), decision.reason());
            }
        }
        if (next.size() < most) {
            decision.finish(clock.instant());
        }
    }

    private List<FeedbackPeriod> next(MassExtension decision, int most) {
        return owed("select p", decision.countryCode(), " and p.id > :after order by p.id", FeedbackPeriod.class)
                .setParameter("after", decision.reached())
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> owed(String select, String country, String rest, Class<T> type) {
        return em.createQuery(select + OWED + rest, type)
                .setParameter("open", FeedbackState.OPEN)
                .setParameter("returned", FeedbackState.RETURNED)
                .setParameter("ended", SupporterState.ENDED)
                .setParameter("withdrawn", SupporterState.WITHDRAWN)
                .setParameter("country", country);
    }
}
