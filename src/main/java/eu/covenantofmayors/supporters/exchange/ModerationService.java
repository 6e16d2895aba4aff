package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;

/** The Office sees to what was reported as abuse. */
@Stateless
public class ModerationService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Exchange exchange;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Nothing is wrong with it; all reports of it are decided. */
    @RolesAllowed("OFFICE")
    public void keep(long contributionId) {
        judge(find(contributionId), caller.as(Role.OFFICE));
    }

    /** Nobody is to read it any more; all reports of it are decided, and its author is told why. */
    @RolesAllowed("OFFICE")
    public void hide(long contributionId, @NotBlank @Size(max = 1000) String why) {
        Contribution contribution = find(contributionId);
        Actor officer = caller.as(Role.OFFICE);
        contribution.hide(officer, why.strip());
        judge(contribution, officer);
    }

    private void judge(Contribution contribution, Actor officer) {
        em.createQuery(
                        "select r from AbuseReport r where r.contribution = :contribution and r.decidedAt is null",
                        AbuseReport.class)
                .setParameter("contribution", contribution)
                .getResultList()
                .forEach(report -> report.decide(officer, clock.instant()));
        events.fire(new ContributionJudged(contribution, officer, clock.instant()));
    }

    /** Nobody writes in it any more, or people may again. */
    @RolesAllowed("OFFICE")
    public void close(long discussionId, boolean closed) {
        Discussion discussion = exchange.discussion(discussionId);
        Actor officer = caller.as(Role.OFFICE);
        if (closed) {
            discussion.close();
        } else {
            discussion.reopen();
        }
        events.fire(new DiscussionClosed(discussion, officer, clock.instant()));
    }

    private Contribution find(long id) {
        return Optional.ofNullable(em.find(Contribution.class, id)).orElseThrow(NotFound::new);
    }
}
