package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionState;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.DraftService;
import eu.covenantofmayors.supporters.adhesion.ExpressionOfInterest;
import eu.covenantofmayors.supporters.adhesion.Mandate;
import eu.covenantofmayors.supporters.adhesion.SubmissionService;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;

/** {@code /{lang}/apply}: the wizard. Each step is saved when it is left; the link in the mail leads back to it. */
@Named
@ViewScoped
public class ApplyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Contact, organisation, people, members, motivation, review. */
    public static final int STEPS = 6;

    @Inject
    private Adhesions adhesions;

    @Inject
    private DraftService drafts;

    @Inject
    private SubmissionService submission;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Inject
    private Site site;

    @Inject
    private Msg msg;

    @Inject
    private Say say;

    private final String formToken = Secret.create().text();
    private String draft;
    private int step = 1;
    private String email;
    private ExpressionOfInterest interest = new ExpressionOfInterest();
    private List<String> countries = List.of();

    @PostConstruct
    void loadCountries() {
        countries = accounts.countriesCoveredOn(LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(code -> msg.country(code)))
                .toList();
    }

    /** Shows the draft of a link; one that has been submitted leads to its status. */
    public void resume() throws IOException {
        if (draft == null || Faces.isPostback()) {
            return;
        }
        try {
            Adhesion adhesion = adhesions.byToken(draft);
            if (adhesion.state() == AdhesionState.DRAFT) {
                interest = adhesion.interest();
                email = adhesion.applicantEmail();
                step = Math.max(step, 2);
            } else {
                say.go("/" + site.getLanguage() + "/apply/status?draft=" + draft);
            }
        } catch (NotFound unknown) {
            Faces.responseSendError(404, null);
        }
    }

    /** Begins: from here on the draft exists and its link is on its way to the applicant. */
    public void start() {
        say.tried(() -> {
            Adhesion adhesion = drafts.start(formToken, email, site.language());
            say.done("apply.started", email, adhesion.reference());
            say.go("/" + site.getLanguage() + "/apply?draft=" + adhesion.token());
        });
    }

    public void next() {
        if (say.tried(() -> drafts.save(draft, interest))) {
            step = Math.min(STEPS, step + 1);
        }
    }

    public void previous() {
        step = Math.max(2, step - 1);
    }

    public void saveForLater() {
        say.whenDone(() -> drafts.save(draft, interest), "apply.saved");
    }

    public void submit() {
        boolean done = say.tried(() -> {
            drafts.save(draft, interest);
            submission.submit(draft);
        });
        if (done) {
            say.done("apply.submitted", adhesions.byToken(draft).reference());
            say.go("/" + site.getLanguage() + "/apply/status?draft=" + draft);
        }
    }

    /** What the stepper shows. */
    public List<String> getTitles() {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(n -> msg.get("apply.step" + n))
                .toList();
    }

    public String getTitle() {
        return msg.get("apply.step" + step);
    }

    public List<String> getCountries() {
        return countries;
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

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public int getStep() {
        return step;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public ExpressionOfInterest getInterest() {
        return interest;
    }
}
