package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Notice, answer, suspension, reinstatement and end. People decide; what is owed and done lifts a suspension by itself.
 * Source: src/docs/domain.md, "Life cycles".
 */
@Stateless
public class SuspensionService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<SupporterMoved> moves;

    @Inject
    private Event<CaseOpened> openings;

    @Inject
    private Event<CaseClosed> closings;

    @Inject
    private Event<AnswerPeriod> answerPeriods;

    @Inject
    private Event<NoticeIssued> notices;

    @Inject
    private Event<NoticeAnswered> answers;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The Office puts a case before the Commission. */
    @RolesAllowed("OFFICE")
    public void propose(long supporterId, CaseReason reason, @NotBlank @Size(max = 4000) String grounds) {
        Supporter supporter = find(supporterId);
        Actor officer = caller.as(Role.OFFICE);
        String about = "proposal:" + reason;
        open(new SuspensionCase(supporter, reason, about, grounds, officer, clock.instant()), officer);
    }

    /**
     * Puts a case before the Commission because a report is missing, within the transaction of the sweep.
     *
     * @param about what it is about, for example {@code period:17}
     * @param owedBy the last day on which the report was in time
     */
    @RolesAllowed("SYSTEM")
    public void openForMissedReport(Supporter supporter, String about, LocalDate owedBy) {
        open(SuspensionCase.forMissedReport(supporter, about, owedBy, clock.instant()), Actor.SYSTEM);
    }

    /** A second case about the same thing, while the first is open, is the first. */
    private void open(SuspensionCase opened, Actor actor) {
        if (openAbout(opened.supporter(), opened.about()).isEmpty()) {
            em.persist(opened);
            em.flush();
            openings.fire(new CaseOpened(opened, actor, opened.openedAt()));
        }
    }

    /** The Commission gives notice; the network may answer until the end of the last day of the answer period. */
    @RolesAllowed("COMMISSION")
    public void issueNotice(long caseId, @NotBlank @Size(max = 4000) String grounds) {
        SuspensionCase opened = findOpen(caseId);
        Actor commission = caller.as(Role.COMMISSION);
        Instant now = clock.instant();
        SupporterMoved moved = opened.supporter().issueNotice(commission, now, grounds);
        AnswerPeriod period = new AnswerPeriod();
        answerPeriods.fire(period);
        opened.notice(commission, grounds, now, endOfDay(now.plus(Duration.ofDays(period.days()))));
        moves.fire(moved);
        notices.fire(new NoticeIssued(opened, commission, now));
    }

    /** The network uses its right to answer. */
    @RolesAllowed("NETWORK")
    public void answer(long caseId, @NotBlank @Size(max = 4000) String text) {
        SuspensionCase opened = findOpen(caseId);
        Actor manager = caller.in(opened.supporter().organisation(), Role.MANAGER);
        opened.answer(text, clock.instant());
        answers.fire(new NoticeAnswered(opened, manager, clock.instant()));
    }

    /** Drops a case that has not led to a notice, or takes the notice back. */
    @RolesAllowed("COMMISSION")
    public void dismiss(long caseId, @NotBlank @Size(max = 4000) String reason) {
        SuspensionCase opened = findOpen(caseId);
        Actor commission = caller.as(Role.COMMISSION);
        if (opened.isNoticed() && !opened.supporter().isOver()) {
            moves.fire(opened.supporter().withdrawNotice(commission, clock.instant(), reason));
            close(opened, SupporterStep.WITHDRAW_NOTICE, commission, reason);
        } else {
            opened.supporter().caseDropped(commission, clock.instant(), reason);
            close(opened, null, commission, reason);
        }
    }

    /**
     * Suspends.
     *
     * @throws Refused while the answer period runs, when no mail with the notice has gone out, or when the caller has given
     *     the notice
     */
    @RolesAllowed("COMMISSION")
    public void suspend(long caseId, @NotBlank @Size(max = 4000) String reason) {
        SuspensionCase opened = findOpen(caseId);
        Actor commission = caller.as(Role.COMMISSION);
        requireSuspendable(opened);
        moves.fire(opened.supporter().suspend(commission, clock.instant(), reason));
    }

    /** What stands against a suspension now, to be told beside its button; empty when nothing does. */
    @RolesAllowed("COMMISSION")
    public Optional<Refused> againstSuspension(long caseId) {
        return refusal(() -> {
            SuspensionCase opened = findOpen(caseId);
            requireSuspendable(opened);
            opened.supporter().requireSecondPerson(SupporterStep.SUSPEND, caller.as(Role.COMMISSION));
        });
    }

    /** What stands against an end now, to be told beside its button; empty when nothing does. */
    @RolesAllowed("COMMISSION")
    public Optional<Refused> againstEnd(long supporterId) {
        return refusal(() -> find(supporterId).requireSecondPerson(SupporterStep.END, caller.as(Role.COMMISSION)));
    }

    private static Optional<Refused> refusal(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** Takes a suspended network back by decision. */
    @RolesAllowed("COMMISSION")
    public void reinstate(long supporterId, @NotBlank @Size(max = 4000) String reason) {
        Supporter supporter = find(supporterId);
        Actor commission = caller.as(Role.COMMISSION);
        moves.fire(supporter.reinstate(commission, clock.instant(), reason));
        closeNoticed(supporter, SupporterStep.REINSTATE, commission, reason);
    }

    /**
     * Ends the support of a suspended network.
     *
     * @throws Refused when the caller has suspended it
     */
    @RolesAllowed("COMMISSION")
    public void end(long supporterId, @NotBlank @Size(max = 4000) String reason) {
        Supporter supporter = find(supporterId);
        Actor commission = caller.as(Role.COMMISSION);
        moves.fire(supporter.end(commission, clock.instant(), reason));
        closeNoticed(supporter, SupporterStep.END, commission, reason);
    }

    /**
     * What a case was about has been done: the case is closed, and a notice or suspension for it is lifted. The step is
     * the system's: it follows from the acceptance of what was owed.
     */
    @RolesAllowed({"OFFICE", "SYSTEM"})
    public void resolved(Supporter supporter, String about, String reason) {
        openAbout(supporter, about).ifPresent(opened -> settle(opened, SupporterStep.REMEDY, Actor.SYSTEM, reason));
    }

    /**
     * The Commission no longer asks for what a case is about: the case is closed, and a notice or suspension for it is
     * lifted by its decision.
     */
    @RolesAllowed("COMMISSION")
    public void released(Supporter supporter, String about, @NotBlank @Size(max = 4000) String reason) {
        Actor commission = caller.as(Role.COMMISSION);
        openAbout(supporter, about)
                .ifPresent(opened -> settle(opened, SupporterStep.WITHDRAW_NOTICE, commission, reason));
    }

    /**
     * The Commission has given more time for what a case is about: the case is closed, and a notice for it is withdrawn. A
     * suspension stays, with its case, until somebody decides about it.
     *
     * @param commission who has given the time
     */
    @RolesAllowed({"COMMISSION", "SYSTEM"})
    public void postponed(
            Supporter supporter, String about, Actor commission, @NotBlank @Size(max = 4000) String reason) {
        if (supporter.state() != SupporterState.SUSPENDED) {
            openAbout(supporter, about)
                    .ifPresent(opened -> settle(opened, SupporterStep.WITHDRAW_NOTICE, commission, reason));
        }
    }

    /** Closes a case, and lifts the suspension for it, or takes the step that ends the notice. */
    private void settle(SuspensionCase opened, SupporterStep endOfNotice, Actor actor, String reason) {
        Supporter supporter = opened.supporter();
        Instant now = clock.instant();
        SupporterStep outcome = null;
        if (opened.isNoticed() && supporter.state() == SupporterState.SUSPENDED) {
            moves.fire(supporter.reinstate(actor, now, reason));
            outcome = SupporterStep.REINSTATE;
        } else if (opened.isNoticed() && supporter.state() == SupporterState.ON_NOTICE) {
            moves.fire(
                    endOfNotice == SupporterStep.REMEDY
                            ? supporter.remedy(actor, now, reason)
                            : supporter.withdrawNotice(actor, now, reason));
            outcome = endOfNotice;
        }
        close(opened, outcome, actor, reason);
    }

    private void close(SuspensionCase opened, SupporterStep outcome, Actor actor, String reason) {
        opened.close(outcome, actor, reason, clock.instant());
        closings.fire(new CaseClosed(opened, actor, clock.instant()));
    }

    private void requireSuspendable(SuspensionCase opened) {
        opened.requireAnswerPeriodOver(clock.instant());
        if (!outbox.wentOut(opened.noticeKey())) {
            throw new Refused("refused.noticeNotSent");
        }
    }

    private Instant endOfDay(Instant when) {
        return when.atZone(settings.zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(settings.zone())
                .toInstant();
    }

    private void closeNoticed(Supporter supporter, SupporterStep outcome, Actor commission, String reason) {
        em.createQuery(
                        "select c from SuspensionCase c where c.supporter = :supporter and c.closedAt is null"
                                + " and c.noticeAt is not null",
                        SuspensionCase.class)
                .setParameter("supporter", supporter)
                .getResultList()
                .forEach(opened -> close(opened, outcome, commission, reason));
    }

    private Optional<SuspensionCase> openAbout(Supporter supporter, String about) {
        return em.createQuery(
                        "select c from SuspensionCase c where c.supporter = :supporter and c.about = :about and c.closedAt is null",
                        SuspensionCase.class)
                .setParameter("supporter", supporter)
                .setParameter("about", about)
                .getResultStream()
                .findFirst();
    }

    private SuspensionCase findOpen(long id) {
        SuspensionCase found =
                Optional.ofNullable(em.find(SuspensionCase.class, id)).orElseThrow(NotFound::new);
        if (!found.isOpen()) {
            throw new Refused("refused.caseClosed");
        }
        return found;
    }

    private Supporter find(long id) {
        return Optional.ofNullable(em.find(Supporter.class, id)).orElseThrow(NotFound::new);
    }
}
