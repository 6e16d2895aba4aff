package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.DomainEvents;
import java.time.Instant;
import java.util.List;

/**
 * The sweep has carried out a rule for periods that stand alike; for each of them what {@link DeadlineReached} tells.
 *
 * @param told whether it is what the networks are written about
 */
public record DeadlinesReached(Cohort cohort, List<Long> ids, Moment moment, boolean told, Instant at)
        implements DomainEvents {
    @Override
    public Class<? extends DomainEvent> each() {
        return DeadlineReached.class;
    }

    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public String kind() {
        return FeedbackPeriod.KIND;
    }

    @Override
    public String detail() {
        return DeadlineReached.detail(moment, cohort.owedBy());
    }
}
