package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.StepTaken;
import java.time.Instant;

/** An application has taken a step. */
public record AdhesionMoved(
        Adhesion adhesion, AdhesionStep step, AdhesionState was, Actor actor, Instant at, String reason)
        implements StepTaken {
    @Override
    public String subject() {
        return adhesion.subject();
    }

    @Override
    public String detail() {
        String fingerprint = step == AdhesionStep.SIGN || step == AdhesionStep.CO_SIGN
                ? " SHA-256 " + adhesion.agreement().fingerprint()
                : "";
        return adhesion.reference() + " " + step + fingerprint;
    }
}
