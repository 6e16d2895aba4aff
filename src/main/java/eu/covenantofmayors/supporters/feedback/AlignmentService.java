package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Moves a network's reporting cycle, once for an agreement. The Office does it, not the Commission: it is arranged with
 * the network like everything about its calendar, it is bounded and happens once, it touches nothing that is owed, and
 * nobody is released from a report. What goes beyond that, an extension or a waiver, is the Commission's. Source:
 * src/docs/domain.md, "Deadlines".
 */
@Stateless
public class AlignmentService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schedule schedule;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private Caller caller;

    @Inject
    private Event<CycleAligned> events;

    @Inject
    private Clock clock;

    /**
     * Moves the period whose window has not opened, and thereby all that follow.
     *
     * @param months 1 to 11, later
     * @throws NotFound when there is no such supporter
     * @throws Refused when it was done before for this agreement, no period is waiting, or all networks report on one day
     */
    @RolesAllowed("OFFICE")
    public void align(long supporterId, int months, @NotBlank @Size(max = 1000) String reason) {
        Supporter supporter = find(supporterId);
        Actor officer = caller.as(Role.OFFICE);
        Optional<FeedbackPeriod> waiting = schedule.waiting(supporter);
        // Asked behind the lock: whoever waited for it finds what the first one has done.
        if (isAligned(supporter, waiting)) {
            throw new Refused("refused.aligned");
        }
        FeedbackPeriod before = waiting.orElseThrow(() -> new Refused("refused.alignmentNothing"));
        FeedbackPeriod after = before.aligned(months, policies.today());
        Instant now = clock.instant();
        Alignment alignment = new Alignment(before, after, reason.strip(), officer, now);
        em.persist(alignment);
        schedule.align(before, after);
        events.fire(new CycleAligned(alignment, after, officer, now));
    }

    /**
     * What can be chosen: the next due date 1, 2, … 11 months later, in this order; empty when the cycle cannot be aligned
     * now.
     */
    @RolesAllowed("OFFICE")
    public List<LocalDate> choices(long supporterId) {
        Supporter supporter = find(supporterId);
        Optional<FeedbackPeriod> waiting = periods.forDesk(supporter).stream()
                .filter(period -> period.state() == FeedbackState.SCHEDULED)
                .findFirst();
        if (waiting.isEmpty() || isAligned(supporter, waiting)) {
            return List.of();
        }
        try {
            return IntStream.rangeClosed(1, DueDates.LONGEST_SHIFT)
                    .mapToObj(months -> waiting.get().aligned(months, policies.today()))
                    .map(FeedbackPeriod::effectiveDue)
                    .toList();
        } catch (Refused notNow) {
            return List.of();
        }
    }

    /** What was aligned, the newest first, for a desk. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<Alignment> of(Supporter supporter) {
        return all(supporter);
    }

    /**
     * The same for the network's own people.
     *
     * @throws NotFound when it is not the caller's network
     */
    @RolesAllowed("NETWORK")
    public List<Alignment> mine(Supporter supporter) {
        caller.within(supporter.organisation());
        return all(supporter);
    }

    private boolean isAligned(Supporter supporter, Optional<FeedbackPeriod> waiting) {
        LocalDate anchor = waiting.map(FeedbackPeriod::anchor).orElse(supporter.agreementDate());
        return all(supporter).stream().anyMatch(alignment -> alignment.anchor().equals(anchor));
    }

    private List<Alignment> all(Supporter supporter) {
        return em.createQuery(
                        "select a from Alignment a where a.supporter = :supporter order by a.id desc", Alignment.class)
                .setParameter("supporter", supporter)
                .getResultList();
    }

    private Supporter find(long id) {
        return Optional.ofNullable(em.find(Supporter.class, id)).orElseThrow(NotFound::new);
    }
}
