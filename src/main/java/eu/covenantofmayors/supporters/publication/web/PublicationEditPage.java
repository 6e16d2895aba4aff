package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.publication.EventDetails;
import eu.covenantofmayors.supporters.publication.EventKind;
import eu.covenantofmayors.supporters.publication.PracticeCategory;
import eu.covenantofmayors.supporters.publication.PracticeDetails;
import eu.covenantofmayors.supporters.publication.PracticeProgress;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublicationContent;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.PublicationStep;
import eu.covenantofmayors.supporters.publication.PublicationText;
import eu.covenantofmayors.supporters.publication.PublishingService;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code /office/publication/edit} and {@code /workspace/publication/edit}: somebody writes a publication, new or known by
 * {@code ?id=}, and takes the steps that are theirs.
 */
@Named
@ViewScoped
public class PublicationEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PublishingService publishing;

    @Inject
    private Say say;

    private Long id;
    private String formToken;
    private PublicationKind kind = PublicationKind.NEWS;
    private long version;
    private PublicationContent content;
    private transient Publication publication;
    private boolean preview;
    private String reason;

    /**
     * Called when the address is known, not when the form is posted. A new form has its token in the address: who goes back
     * and saves once more has the same form.
     */
    public void load() {
        if (id == null && formToken == null) {
            say.go(desk() + "edit?kind=" + kind + "&form=" + UUID.randomUUID());
        } else if (id == null) {
            content = PublicationContent.empty(kind);
        } else {
            say.tried(() -> show(publishing.get(id)));
        }
    }

    private void show(Publication found) {
        publication = found;
        kind = found.kind();
        version = found.version();
        content = PublicationContent.of(found);
    }

    public void save() {
        preview = false;
        if (id == null) {
            if (say.whenDone(() -> id = publishing.add(kind, formToken, content), "publication.saved")) {
                say.go(address());
            }
        } else {
            say.whenDoneGo(() -> publishing.change(id, version, content), address(), "publication.saved");
        }
    }

    /** Shows what it will look like, and keeps nothing. */
    public void look() {
        preview = true;
    }

    public void propose() {
        saveAnd(() -> publishing.propose(id), "publication.proposed");
    }

    public void publish() {
        saveAnd(() -> publishing.publish(id), "publication.published");
    }

    /** Saves what stands in the form before a step is taken with it; it stays saved where the step is refused. */
    private void saveAnd(Say.Work step, String done) {
        preview = false;
        if (say.tried(() -> version = publishing.change(id, version, content))) {
            publication = null;
            say.whenDoneGo(step, desk(), done);
        }
    }

    public void handBack() {
        say.whenDoneGo(() -> publishing.handBack(id, reason), desk(), "publication.returned");
    }

    public void withdraw() {
        say.whenDoneGo(() -> publishing.withdraw(id, reason), desk(), "publication.withdrawn");
    }

    public void discard() {
        say.whenDoneGo(() -> publishing.discard(id), desk(), "publication.discarded");
    }

    private String address() {
        return desk() + "edit?id=" + id;
    }

    /** Beginning of the addresses of the desk on which the page is. */
    private String desk() {
        return (isOffice() ? "/office" : "/workspace") + "/publication/";
    }

    public boolean isOffice() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/office/");
    }

    public boolean may(String step) {
        return id != null
                && PublicationStep.valueOf(step)
                        .allows(getPublication().state(), isOffice() ? Role.OFFICE : Role.EDITOR);
    }

    /** Whether there is something to edit, and it is open to whoever looks. */
    public boolean isEditable() {
        return content != null
                && (id == null || isOffice() || getPublication().state().open());
    }

    public Publication getPublication() {
        if (publication == null && id != null) {
            publication = publishing.get(id);
        }
        return publication;
    }

    public boolean isFound() {
        return content != null;
    }

    public boolean isPreview() {
        return preview;
    }

    public boolean isIllustrated() {
        return id != null && getPublication().picture() != null;
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    /** By language; what is written goes in there. */
    public Map<Languages, PublicationText> getTexts() {
        return content.texts();
    }

    public EventDetails getEvent() {
        return content.event();
    }

    public PracticeDetails getPractice() {
        return content.practice();
    }

    public List<String> getZones() {
        return EventDetails.ZONES;
    }

    public EventKind[] getEventKinds() {
        return EventKind.values();
    }

    public PracticeCategory[] getCategories() {
        return PracticeCategory.values();
    }

    public PracticeProgress[] getProgresses() {
        return PracticeProgress.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getFormToken() {
        return formToken;
    }

    public void setFormToken(String formToken) {
        this.formToken = formToken;
    }

    public PublicationKind getKind() {
        return kind;
    }

    public void setKind(PublicationKind kind) {
        this.kind = kind == null ? PublicationKind.NEWS : kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
