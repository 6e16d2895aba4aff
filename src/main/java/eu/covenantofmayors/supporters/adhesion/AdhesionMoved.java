package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** An application has taken a step. */
public record AdhesionMoved(
        Adhesion adhesion, AdhesionStep step, AdhesionState was, Actor actor, Instant at, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "adhesion:" + adhesion.id();
    }

    @Override
    public String detail() {
        String fingerprint = step == AdhesionStep.SIGN || step == AdhesionStep.CO_SIGN
                ? " SHA-256 " + adhesion.agreement().fingerprint()
                : "";
        return adhesion.reference() + " " + step + fingerprint;
    }

    @Override
    public String before() {
        return was.name();
    }

    @Override
    public String after() {
        return step.to().name();
    }

    @Override
    public String why() {
        return reason;
    }
}
