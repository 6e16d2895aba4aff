package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    private Validator validator;

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
        FeedbackPeriod period = locked(periodId);
        Actor member = caller.in(period.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        period.report().expect(version);
        period.save(content, parts, language, member, clock.instant());
        em.flush();
        return period.report().version();
    }

    /**
     * Saves what somebody has typed since the last time, whatever others are typing: a field at a time counts what was
     * written last, and what that overwrote unseen is kept. What is too long or no number is left out, and the rest is saved.
     *
     * @param change see {@link ReportDraft}
     * @param seen what the changed fields showed before
     * @throws Refused when it is not the change of a report, or the report is not owed
     */
    @RolesAllowed("NETWORK")
    public DraftSaved change(long periodId, JsonObject change, JsonObject seen, Languages language) {
        FeedbackPeriod period = locked(periodId);
        Actor member = caller.in(period.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        FeedbackReport report = period.report();
        if (seen == null) {
            throw new Refused("refused.noDraft");
        }
        Set<String> invalid = invalid(report.draft().patched(change));
        JsonObject valid = change;
        for (String path : invalid) {
            valid = Json.createPointer("/" + path.replace('.', '/')).remove(valid);
        }
        List<Overwritten> overwritten =
                valid.isEmpty() ? List.of() : period.change(valid, seen, language, member, clock.instant());
        em.flush();
        return new DraftSaved(report.version(), report.draft(), invalid, overwritten);
    }

    /** One period of the caller's, as it is now: who saves a report and who files it take turns by the row of its period. */
    private FeedbackPeriod locked(long periodId) {
        FeedbackPeriod period = periods.mine(periodId);
        em.refresh(period, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(period.report());
        return period;
    }

    private Set<String> invalid(ReportDraft changed) {
        return validator.validate(changed).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .map(path -> path.replaceAll("\\[(\\w+)]", ".$1"))
                .collect(Collectors.toSet());
    }

    /** Files what was last saved. */
    @RolesAllowed("NETWORK")
    public void submit(long periodId) {
        FeedbackPeriod period = locked(periodId);
        Actor member = caller.in(period.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        events.fire(period.submit(member, clock.instant()));
        standing.update(period.supporter());
    }
}
