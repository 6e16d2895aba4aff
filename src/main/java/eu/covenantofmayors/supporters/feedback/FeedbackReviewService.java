package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;

/** The Office reads reports, grants more time; the Commission releases a network from a report. */
@Stateless
public class FeedbackReviewService {
    @Inject
    private FeedbackPeriods periods;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private SupporterStanding standing;

    @Inject
    private Caller caller;

    @Inject
    private Event<FeedbackMoved> moves;

    @Inject
    private Clock clock;

    /** Accepts a report. When a case was open because it was missing, the case is closed and a suspension lifted. */
    @RolesAllowed("OFFICE")
    public void accept(long periodId) {
        FeedbackPeriod period = periods.get(periodId);
        moves.fire(period.accept(caller.as(Role.OFFICE), clock.instant()));
        standing.update(period.supporter());
        suspensions.resolved(period.supporter(), period.subject(), "");
    }

    @RolesAllowed("OFFICE")
    public void returnReport(long periodId, @NotBlank String remarks) {
        FeedbackPeriod period = periods.get(periodId);
        moves.fire(period.returnReport(caller.as(Role.OFFICE), clock.instant(), remarks));
        standing.update(period.supporter());
    }

    @RolesAllowed("COMMISSION")
    public void waive(long periodId, @NotBlank String reason) {
        FeedbackPeriod period = periods.get(periodId);
        moves.fire(period.waive(caller.as(Role.COMMISSION), clock.instant(), reason));
        standing.update(period.supporter());
    }

    @RolesAllowed("COMMISSION")
    public void revokeWaiver(long periodId, @NotBlank String reason) {
        FeedbackPeriod period = periods.get(periodId);
        moves.fire(period.revokeWaiver(caller.as(Role.COMMISSION), clock.instant(), reason));
        standing.update(period.supporter());
    }
}
