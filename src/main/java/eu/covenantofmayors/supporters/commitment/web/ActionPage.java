package eu.covenantofmayors.supporters.commitment.web;

import eu.covenantofmayors.supporters.commitment.Action;
import eu.covenantofmayors.supporters.commitment.ActionDetails;
import eu.covenantofmayors.supporters.commitment.ActionKind;
import eu.covenantofmayors.supporters.commitment.ActionLog;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** {@code /workspace/commitment/action}: a network records an action, or with {@code ?id=} tells one better. */
@Named
@ViewScoped
public class ActionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String LIST = "/workspace/commitment/";
    private static final String NEW = "/workspace/commitment/action?form=";

    @Inject
    private ActionLog log;

    @Inject
    private ProfileService profiles;

    @Inject
    private Say say;

    private String formToken;
    private Long id;
    private long version;
    private boolean found;
    private ActionDetails details = new ActionDetails();
    private Commitment commitment;

    /**
     * Called when the address is known, not when the form is posted. A new action's form has its token in the address:
     * who goes back and saves once more has the same form.
     */
    public void load() {
        if (id == null && formToken == null) {
            say.go(NEW + UUID.randomUUID() + (commitment == null ? "" : "&commitment=" + commitment));
        } else if (id == null) {
            details.setCommitment(commitment);
        } else {
            say.tried(() -> show(log.mine(id)));
        }
    }

    private void show(Action action) {
        details = action.details().copy();
        version = action.version();
        found = true;
    }

    public void save() {
        if (id == null) {
            say.whenDoneGo(this::add, LIST, "action.added");
        } else {
            say.whenDoneGo(() -> log.change(id, version, details), LIST, "action.changed");
        }
    }

    private void add() {
        profiles.mine().ifPresent(supporter -> log.add(supporter.id(), formToken, details));
    }

    public void remove() {
        say.whenDoneGo(() -> log.remove(id, version), LIST, "action.removed");
    }

    public boolean isFound() {
        return found;
    }

    /** Whether there is something to edit: a new action, or one of the caller's own. */
    public boolean isEditable() {
        return id == null || found;
    }

    public Commitment[] getCommitments() {
        return Commitment.values();
    }

    public ActionKind[] getKinds() {
        return ActionKind.values();
    }

    public ActionDetails getDetails() {
        return details;
    }

    public String getFormToken() {
        return formToken;
    }

    public void setFormToken(String formToken) {
        this.formToken = formToken;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Commitment getCommitment() {
        return commitment;
    }

    public void setCommitment(Commitment commitment) {
        this.commitment = commitment;
    }
}
