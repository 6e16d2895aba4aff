package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import java.time.Instant;
import java.util.Objects;

/** A case was put before the Commission. */
public record CaseOpened(SuspensionCase opened, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return opened.supporter().subject();
    }

    @Override
    public String detail() {
        return opened.reason() + " " + opened.about();
    }

    @Override
    public String why() {
        return Objects.requireNonNullElse(opened.grounds(Texts.in(Languages.EN)), "");
    }
}
