package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;

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
    private Event<WaiverProposed> proposals;

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

    /**
     * Hands a report back.
     *
     * @param beside remarks on single fields and commitments, by name; blank ones count for nothing
     */
    @RolesAllowed("OFFICE")
    public void returnReport(
            long periodId,
            @NotBlank @Size(max = 4000) String remarks,
            Map<@Size(max = 40) String, @Size(max = 1000) String> beside) {
        FeedbackPeriod period = periods.get(periodId);
        moves.fire(period.returnReport(caller.as(Role.OFFICE), clock.instant(), remarks, beside));
        standing.update(period.supporter());
    }

    /**
     * Releases a network from a report. From two in a row it takes two officers: the first one proposes it, the second one
     * carries it out. A case about the report is closed, and a notice or suspension for it is lifted.
     *
     * @return whether it was carried out; false when it now waits for a second officer
     * @throws Refused when the caller has proposed it
     */
    @RolesAllowed("COMMISSION")
    public boolean waive(long periodId, @NotBlank @Size(max = 1000) String reason) {
        FeedbackPeriod period = periods.get(periodId);
        Actor commission = caller.as(Role.COMMISSION);
        if (isSecondInARow(period)) {
            if (period.waiverProposedBy() == null) {
                proposals.fire(period.proposeWaiver(commission, clock.instant(), reason));
                return false;
            }
            period.requireSecondForWaiver(commission);
        }
        moves.fire(period.waive(commission, clock.instant(), reason));
        standing.update(period.supporter());
        suspensions.released(period.supporter(), period.subject(), reason);
        return true;
    }

    /** Whether the supporter was released from its report before this one, too. */
    @RolesAllowed("COMMISSION")
    public boolean isSecondInARow(FeedbackPeriod period) {
        return periods.before(period)
                .filter(before -> before.state() == FeedbackState.WAIVED)
                .isPresent();
    }

    @RolesAllowed("COMMISSION")
    public void revokeWaiver(long periodId, @NotBlank @Size(max = 4000) String reason) {
        FeedbackPeriod period = periods.get(periodId);
        moves.fire(period.revokeWaiver(caller.as(Role.COMMISSION), clock.instant(), reason));
        standing.update(period.supporter());
    }
}
