package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.SupporterMoved;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * More time for one report: asked for by the network before or after the due date, granted by the Office once for up to 90
 * days and never in two periods running, beyond that by the Commission. Source: src/docs/domain.md, "Deadlines".
 */
@Stateless
public class ExtensionService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ExtensionRequests requests;

    @Inject
    private SupporterStanding standing;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Caller caller;

    @Inject
    private Event<ExtensionAsked> asked;

    @Inject
    private Event<ExtensionDecided> decided;

    @Inject
    private Event<ExtensionGranted> granted;

    @Inject
    private Clock clock;

    /**
     * Asks for more time.
     *
     * @throws NotFound when the period is another network's
     * @throws Refused when it is not owed, a request is open already, or it is more than the Commission may grant
     */
    @RolesAllowed("NETWORK")
    public void ask(long periodId, int days, @NotBlank @Size(max = 1000) String reason) {
        FeedbackPeriod period =
                Optional.ofNullable(em.find(FeedbackPeriod.class, periodId)).orElseThrow(NotFound::new);
        Actor member = caller.in(period.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        if (open(period).isPresent()) {
            throw new Refused("refused.requestOpen");
        }
        ExtensionRequest request = new ExtensionRequest(period, days, reason, member, clock.instant());
        em.persist(request);
        asked.fire(new ExtensionAsked(request, member, clock.instant()));
    }

    /**
     * Grants what a network has asked for, or another number of days.
     *
     * @param days beyond the date that counts now
     * @throws Refused when it has been decided, or is more than the caller may grant
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public void grant(long requestId, int days, @Size(max = 1000) String remarks) {
        ExtensionRequest request = requests.get(requestId);
        Actor actor = desk(request);
        decided.fire(request.granted(actor, clock.instant(), remarks));
        boolean silent = remarks == null || remarks.isBlank();
        extend(request.period(), days, silent ? request.reason() : remarks, actor);
    }

    @RolesAllowed({"OFFICE", "COMMISSION"})
    public void decline(long requestId, @NotBlank @Size(max = 1000) String remarks) {
        ExtensionRequest request = requests.get(requestId);
        decided.fire(request.decline(desk(request), clock.instant(), remarks));
    }

    /** Leaves it to the Commission. */
    @RolesAllowed("OFFICE")
    public void passOn(long requestId, @NotBlank @Size(max = 1000) String remarks) {
        decided.fire(requests.get(requestId).passOn(caller.as(Role.OFFICE), clock.instant(), remarks));
    }

    /**
     * The Office grants more time without having been asked; if it has been, that is the answer.
     *
     * @param days beyond the date that counts now, 1 to 90
     * @throws Refused when the period before was extended too, or the period refuses
     */
    @RolesAllowed("OFFICE")
    public void extend(long periodId, int days, @NotBlank @Size(max = 1000) String reason) {
        answer(periods.get(periodId), days, reason, caller.as(Role.OFFICE));
    }

    /** The Commission grants more than the Office may: up to 18 months beyond the base due date, in any period. */
    @RolesAllowed("COMMISSION")
    public void extendFurther(long periodId, int days, @NotBlank @Size(max = 1000) String reason) {
        answer(periods.get(periodId), days, reason, caller.as(Role.COMMISSION));
    }

    private void answer(FeedbackPeriod period, int days, String reason, Actor actor) {
        open(period).ifPresent(request -> decided.fire(request.granted(actor, clock.instant(), reason)));
        extend(period, days, reason, actor);
    }

    private void extend(FeedbackPeriod period, int days, String reason, Actor actor) {
        if (actor.is(Role.OFFICE)
                && periods.before(period)
                        .filter(FeedbackPeriod::isExtendedByOffice)
                        .isPresent()) {
            throw Refused.at("days", "refused.extensionRunning");
        }
        period.extend(days, reason, actor, clock.instant());
        granted.fire(new ExtensionGranted(period, days, reason, actor, clock.instant()));
        standing.update(period.supporter());
        if (actor.is(Role.COMMISSION)) {
            suspensions.postponed(period.supporter(), period.subject(), actor, reason);
        }
    }

    /** What is filed or waived needs no more time. */
    @PermitAll
    public void lapse(@Observes FeedbackMoved moved) {
        if (!moved.period().state().owed()) {
            Instant now = clock.instant();
            open(moved.period()).ifPresent(request -> decided.fire(request.lapse(moved.actor(), now)));
        }
    }

    /** Whoever has left needs no more time. */
    @PermitAll
    public void lapse(@Observes SupporterMoved moved) {
        if (moved.supporter().isOver()) {
            em.createQuery(
                            "select r from ExtensionRequest r where r.period.supporter = :supporter and r.outcome is null",
                            ExtensionRequest.class)
                    .setParameter("supporter", moved.supporter())
                    .getResultList()
                    .forEach(request -> decided.fire(request.lapse(moved.actor(), clock.instant())));
        }
    }

    /** Whoever decides acts for the desk where the request lies. */
    private Actor desk(ExtensionRequest request) {
        return caller.as(request.isPassedOn() ? Role.COMMISSION : Role.OFFICE);
    }

    private Optional<ExtensionRequest> open(FeedbackPeriod period) {
        return em.createQuery(
                        "select r from ExtensionRequest r where r.period = :period and r.outcome is null",
                        ExtensionRequest.class)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }
}
