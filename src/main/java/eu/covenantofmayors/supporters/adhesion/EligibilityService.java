package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;

/** The Office finds out whether a network may become a Covenant Supporter. */
@Stateless
public class EligibilityService {
    @Inject
    private Adhesions adhesions;

    @Inject
    private OpenNames openNames;

    @Inject
    private Caller caller;

    @Inject
    private Event<AdhesionMoved> events;

    @Inject
    private Clock clock;

    /** Takes an application up; the caller is its reviewer from then on. */
    @RolesAllowed("OFFICE")
    public void takeUp(long id) {
        events.fire(adhesions.getToChange(id).takeUp(officer(), clock.instant()));
    }

    @RolesAllowed("OFFICE")
    public void ask(long id, @NotBlank @Size(max = 4000) String question) {
        events.fire(adhesions.getToChange(id).ask(officer(), question, clock.instant()));
    }

    /**
     * Asks again after a refusal.
     *
     * @throws Refused when the refusal is too old, or the organisation has applied anew since
     */
    @RolesAllowed("OFFICE")
    public void reconsider(long id, @NotBlank @Size(max = 4000) String question) {
        Adhesion adhesion = adhesions.getToChange(id);
        openNames.requireFree(adhesion);
        events.fire(adhesion.reconsider(officer(), question, clock.instant()));
    }

    @RolesAllowed("OFFICE")
    public void confirm(long id, EligibilityChecklist checklist) {
        events.fire(adhesions.getToChange(id).confirm(officer(), checklist, clock.instant()));
    }

    @RolesAllowed("OFFICE")
    public void refuse(long id, @NotBlank @Size(max = 4000) String reason) {
        events.fire(adhesions.getToChange(id).refuse(officer(), reason, clock.instant()));
    }

    /**
     * Lets a draft be submitted although its organisation has an open application or is a supporter.
     *
     * @param reference the draft's number, as its applicant tells it to the helpdesk
     */
    @RolesAllowed("OFFICE")
    public void allowDuplicate(@NotBlank @Size(max = 50) String reference, @NotBlank @Size(max = 4000) String reason) {
        events.fire(adhesions.draftToChange(reference).allowDuplicate(officer(), reason, clock.instant()));
    }

    private Actor officer() {
        return caller.as(Role.OFFICE);
    }
}
