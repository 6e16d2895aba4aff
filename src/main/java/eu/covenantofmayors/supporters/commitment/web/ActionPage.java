package eu.covenantofmayors.supporters.commitment.web;

import eu.covenantofmayors.supporters.commitment.Action;
import eu.covenantofmayors.supporters.commitment.ActionDetails;
import eu.covenantofmayors.supporters.commitment.ActionDocuments;
import eu.covenantofmayors.supporters.commitment.ActionKind;
import eu.covenantofmayors.supporters.commitment.ActionLog;
import eu.covenantofmayors.supporters.commitment.DocumentRow;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Upload;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
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
    private ActionDocuments documents;

    @Inject
    private ProfileService profiles;

    @Inject
    private Say say;

    private String formToken;
    private Long id;
    private long version;
    private ActionDetails details = new ActionDetails();
    private Commitment commitment;
    private transient Part file;

    /**
     * Called when the address is known, not when the form is posted; another's action is not found. A new action's form has
     * its token in the address: who goes back and saves once more has the same form.
     */
    public void load() {
        if (id == null && formToken == null) {
            say.go(NEW + UUID.randomUUID() + (commitment == null ? "" : "&commitment=" + commitment));
        } else if (id == null) {
            details.setCommitment(commitment);
        } else {
            show(log.mine(id));
        }
    }

    private void show(Action action) {
        details = action.details().copy();
        version = action.version();
    }

    /** A file is kept with the action; a refused one leaves the rest of the form saved, and is handed in anew. */
    public void save() {
        if (id == null) {
            say.whenDoneGo(this::add, LIST, "action.added");
        } else {
            say.whenDoneGo(this::change, LIST, "action.changed");
        }
    }

    private void add() {
        profiles.mine().ifPresent(supporter -> attachTo(log.add(supporter.id(), formToken, details)));
    }

    private void change() {
        log.change(id, version, details);
        version = log.mine(id).version();
        attachTo(id);
    }

    private void attachTo(long action) {
        if (file != null && file.getSize() > 0) {
            documents.attach(
                    action,
                    Upload.name(file).orElse("?"),
                    Upload.bytes(file, Refused.at("file", "refused.actionFile", 10)));
        }
    }

    /** Takes a document away; the form goes on as it is. */
    public void removeDocument(long document) {
        say.whenDone(() -> documents.remove(document), "action.documentRemoved");
    }

    /** The documents that are kept with it; none for a new one. */
    public List<DocumentRow> getDocuments() {
        return id == null ? List.of() : documents.of(id);
    }

    public void remove() {
        say.whenDoneGo(() -> log.remove(id, version), LIST, "action.removed");
    }

    /** Whether it is an action that is recorded already. */
    public boolean isFound() {
        return id != null;
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
