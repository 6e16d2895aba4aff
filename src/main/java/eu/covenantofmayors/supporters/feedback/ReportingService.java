package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;

/** A network writes and files its report. */
@Stateless
public class ReportingService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private SupporterStanding standing;

    @Inject
    private Caller caller;

    @Inject
    private Event<FeedbackMoved> events;

    @Inject
    private Clock clock;

    /**
     * Saves the draft, complete or not.
     *
     * @param version of the report when the form was shown
     * @return the report's new version
     */
    @RolesAllowed("NETWORK")
    public long save(
            long periodId,
            long version,
            @Valid ReportContent content,
            Map<Commitment, @Valid CommitmentPart> parts,
            Languages language) {
        FeedbackPeriod period = periods.mine(periodId);
        Actor member = caller.in(period.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        period.report().expect(version);
        period.save(content, parts, language, member, clock.instant());
        em.flush();
        return period.report().version();
    }

    /** Files what was last saved. */
    @RolesAllowed("NETWORK")
    public void submit(long periodId) {
        FeedbackPeriod period = periods.mine(periodId);
        Actor member = caller.in(period.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        events.fire(period.submit(member, clock.instant()));
        standing.update(period.supporter());
    }
}
