package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;

/** The Office finds out whether a network may become a Covenant Supporter. */
@Stateless
public class EligibilityService {
    @Inject
    private Adhesions adhesions;

    @Inject
    private Caller caller;

    @Inject
    private Event<AdhesionMoved> events;

    @Inject
    private Clock clock;

    /** Takes an application up; the caller is its reviewer from then on. */
    @RolesAllowed("OFFICE")
    public void takeUp(long id) {
        events.fire(adhesions.get(id).takeUp(officer(), clock.instant()));
    }

    @RolesAllowed("OFFICE")
    public void ask(long id, @NotBlank String question) {
        Adhesion adhesion = adhesions.get(id);
        events.fire(
                adhesion.can(AdhesionStep.RECONSIDER)
                        ? adhesion.reconsider(officer(), question, clock.instant())
                        : adhesion.ask(officer(), question, clock.instant()));
    }

    @RolesAllowed("OFFICE")
    public void confirm(long id, EligibilityChecklist checklist) {
        events.fire(adhesions.get(id).confirm(officer(), checklist, clock.instant()));
    }

    @RolesAllowed("OFFICE")
    public void refuse(long id, @NotBlank String reason) {
        events.fire(adhesions.get(id).refuse(officer(), reason, clock.instant()));
    }

    private Actor officer() {
        return caller.as(Role.OFFICE);
    }
}
