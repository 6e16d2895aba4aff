package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.ForgettingService;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** {@code /admin/audit/forget}: takes a person out of the trail. First it is told how many entries that concerns. */
@Named
@ViewScoped
public class ForgetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ForgettingService forgetting;

    @Inject
    private Say say;

    private String person;
    private String reason;
    private Long concerned;

    public void look() {
        say.tried(() -> concerned = forgetting.count(person));
    }

    public void forget() {
        say.whenDoneGo(() -> concerned = (long) forgetting.forget(person, reason), "/admin/audit/", "forget.done");
    }

    /** How many entries name the person; null until somebody has looked. */
    public Long getConcerned() {
        return concerned;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
