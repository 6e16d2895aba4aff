package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.EligibilityService;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On {@code /office/adhesion/}: lets a draft through whose organisation has applied already. */
@Named
@RequestScoped
public class SecondApplicationForm {
    @Inject
    private EligibilityService eligibility;

    @Inject
    private Say say;

    private String reference;
    private String reason;

    public void allow() {
        say.whenDoneGo(
                () -> eligibility.allowDuplicate(reference, reason),
                "/office/adhesion/",
                "review.duplicate.done",
                reference);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
