package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.AuditErasure;
import eu.covenantofmayors.supporters.audit.AuditMentions;
import eu.covenantofmayors.supporters.audit.ForgettingService;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * {@code /admin/audit/forget}: takes a person out of the trail. First it is shown which entries that concerns; then one
 * administrator proposes it and another one confirms it.
 */
@Named
@ViewScoped
public class ForgetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/admin/audit/forget";
    private static final int MOST_DECIDED = 20;

    @Inject
    private ForgettingService forgetting;

    @Inject
    private Say say;

    private String person;
    private String reason;
    private transient AuditMentions mentions;
    private transient List<AuditErasure> open;
    private transient List<AuditErasure> decided;

    public void look() {
        say.tried(() -> mentions = forgetting.find(person));
    }

    /** Proposes it; another name than the one that was looked at is looked at first. */
    public void propose() {
        if (mentions == null || !mentions.person().equals(person.strip())) {
            look();
        } else {
            say.whenDoneGo(() -> forgetting.propose(person, reason), HERE, "forget.proposed");
        }
    }

    public void confirm(long id) {
        say.whenDoneGo(() -> forgetting.confirm(id), HERE, "forget.done");
    }

    public void decline(long id) {
        say.whenDoneGo(() -> forgetting.decline(id), HERE, "forget.declined");
    }

    /** Where the person is named; null until somebody has looked. */
    public AuditMentions getMentions() {
        return mentions;
    }

    /** What waits for a second administrator. */
    public List<AuditErasure> getOpen() {
        if (open == null) {
            open = forgetting.open();
        }
        return open;
    }

    public List<AuditErasure> getDecided() {
        if (decided == null) {
            decided = forgetting.decided(MOST_DECIDED);
        }
        return decided;
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
