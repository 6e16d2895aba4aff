package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionState;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.DraftService;
import eu.covenantofmayors.supporters.adhesion.ExpressionOfInterest;
import eu.covenantofmayors.supporters.adhesion.InterestPart;
import eu.covenantofmayors.supporters.adhesion.Mandate;
import eu.covenantofmayors.supporters.adhesion.SubmissionService;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Components;
import org.omnifaces.util.Faces;

/**
 * {@code /{lang}/apply}: the wizard. Every step has an address, is filled from the stored draft, and is stored when it is
 * left, so that Back, a reload, an expired session or the loss of a node take nothing away: no state is kept in between.
 */
@Named
@RequestScoped
public class ApplyPage {
    /** Contact, organisation, people, members, motivation, review: the first has no part of the form, the others one. */
    private static final int CONTACT = 1;

    private static final int LAST = CONTACT + InterestPart.values().length;

    @Inject
    private Adhesions adhesions;

    @Inject
    private DraftService drafts;

    @Inject
    private SubmissionService submission;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private Adhesion adhesion;
    private String draft;
    private int step = CONTACT;
    private String formToken = Secret.create().text();

    @EmailAddress
    private String email;

    @PostConstruct
    void readAddress() {
        draft = Faces.getRequestParameter("draft");
        if (draft == null) {
            return;
        }
        try {
            adhesion = adhesions.byToken(draft);
            int reached = drafts.unfinished(adhesion.interest())
                    .map(ApplyPage::stepOf)
                    .orElse(LAST);
            step = Math.min(reached, asked(reached));
        } catch (NotFound unknown) {
            draft = null;
        }
    }

    private static int asked(int otherwise) {
        String asked = Faces.getRequestParameter("step");
        return asked != null && asked.matches("[2-6]") ? Integer.parseInt(asked) : otherwise;
    }

    private static int stepOf(InterestPart part) {
        return CONTACT + 1 + part.ordinal();
    }

    /** Leads to the step that is to be filled in next; an application that has been submitted, to its status. */
    public void load() throws IOException {
        if (draft == null) {
            if (Faces.getRequestParameter("draft") != null) {
                Faces.responseSendError(404, null);
            }
        } else if (adhesion.state() != AdhesionState.DRAFT) {
            say.go(status());
        } else if (Faces.getRequestParameter("step") == null) {
            say.go(address(step));
        } else {
            Faces.addResponseHeader("Cache-Control", "private, no-cache");
        }
    }

    /** Begins: from here on the draft exists and its link is on its way to the applicant. */
    public void start() {
        say.tried(() -> {
            Adhesion started = drafts.start(formToken, email, site.language());
            say.done("apply.started", email, started.reference());
            say.go("/" + site.getLanguage() + "/apply?draft=" + started.token());
        });
    }

    public void next() {
        if (say.tried(this::save)) {
            say.go(address(step + 1));
        }
    }

    /** Called before validation: what can be kept of a half-filled step is kept. */
    public void previous() {
        keepWhatIsValid();
        if (say.tried(this::save)) {
            say.go(address(step - 1));
        }
    }

    /** Called before validation: what is missing is marked, but the rest is stored. */
    public void saveForLater() {
        keepWhatIsValid();
        say.whenDone(this::save, "apply.saved");
    }

    private static void keepWhatIsValid() {
        for (UIInput input : Components.findComponentsInCurrentForm(UIInput.class)) {
            if (Components.isRendered(input)) {
                input.validate(Faces.getContext());
                input.updateModel(Faces.getContext()); // does nothing with one that is not valid
            }
        }
    }

    private void save() {
        drafts.save(draft, adhesion.interest());
    }

    /** Submits, once: a second click finds it done. */
    public void submit() {
        boolean done = adhesion.state() != AdhesionState.DRAFT
                || say.tried(() -> {
                    save();
                    submission.submit(draft);
                });
        if (done) {
            say.done("apply.submitted", adhesion.reference());
            say.go(status());
        }
    }

    private String address(int wanted) {
        return "/" + site.getLanguage() + "/apply?draft=" + draft + "&step=" + wanted;
    }

    private String status() {
        return "/" + site.getLanguage() + "/apply/status?draft=" + draft;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public Mandate[] getMandates() {
        return Mandate.values();
    }

    public int getStep() {
        return step;
    }

    /** What makes a repeated beginning recognisable; travels in the page. */
    public String getFormToken() {
        return formToken;
    }

    public void setFormToken(String formToken) {
        this.formToken = formToken;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Adhesion getAdhesion() {
        return adhesion;
    }

    /** As stored, with what was typed on this step on top of it. */
    public ExpressionOfInterest getInterest() {
        return adhesion == null ? null : adhesion.interest();
    }
}
