package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** There is another version of an agreement; its fingerprint is in the audit trail from now on. */
public record AgreementFiled(AgreementDocument document, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return document.adhesion().subject();
    }

    @Override
    public String detail() {
        return "version " + document.number() + " " + document.signedBy() + " SHA-256 " + document.hash();
    }
}
