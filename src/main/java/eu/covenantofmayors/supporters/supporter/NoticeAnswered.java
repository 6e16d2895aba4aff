package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A network has used its right to answer a notice of suspension. */
public record NoticeAnswered(SuspensionCase answered, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return answered.supporter().subject();
    }

    @Override
    public String detail() {
        return answered.answer();
    }
}
