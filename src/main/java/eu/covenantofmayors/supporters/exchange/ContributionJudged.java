package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** The Office has looked at a contribution that was reported. */
public record ContributionJudged(Contribution contribution, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "contribution:" + contribution.id();
    }

    @Override
    public String detail() {
        return contribution.isHidden() ? "hidden: " + contribution.hiddenWhy() : "kept";
    }
}
