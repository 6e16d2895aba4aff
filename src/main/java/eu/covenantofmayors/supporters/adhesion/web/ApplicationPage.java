package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionStep;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.Signature;
import eu.covenantofmayors.supporters.adhesion.SubmissionService;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.omnifaces.util.Faces;

/** {@code /{lang}/apply/status}: where an application stands, and what its applicant can do now. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Adhesions adhesions;

    @Inject
    private SubmissionService submission;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private String draft;
    private transient Adhesion adhesion;
    private String answer;
    private String reason;
    private final Signature signature = new Signature();
    private final Map<String, Boolean> ticked = new HashMap<>();
    private final Map<String, String> planned = new HashMap<>();

    /** Loads the application of the link and fills the agreement with what is known. */
    public void load() throws IOException {
        try {
            adhesion = adhesions.byToken(draft);
        } catch (NotFound unknown) {
            Faces.responseSendError(404, null);
            return;
        }
        if (!Faces.isPostback()) {
            signature.setLegalName(adhesion.interest().getOfficialName());
            signature.setSignatoryName(adhesion.interest().getHeadName());
            signature.setSignatoryFunction(adhesion.interest().getHeadTitle());
        }
    }

    public void answer() {
        say.whenDoneGo(() -> submission.answer(draft, answer), here(), "application.answered");
    }

    public void sign() {
        Map<Commitment, String> plans = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            if (Boolean.TRUE.equals(ticked.get(commitment.name()))) {
                plans.put(commitment, planned.get(commitment.name()));
            }
        }
        say.whenDoneGo(() -> submission.sign(draft, signature, plans), here(), "application.signed");
    }

    public void withdraw() {
        say.whenDoneGo(() -> submission.withdraw(draft, reason), here(), "application.withdrawn");
    }

    private String here() {
        return "/" + site.getLanguage() + "/apply/status?draft=" + draft;
    }

    public Adhesion getAdhesion() {
        if (adhesion == null && draft != null) {
            adhesion = adhesions.byToken(draft);
        }
        return adhesion;
    }

    public boolean isAsked() {
        return getAdhesion().can(AdhesionStep.ANSWER);
    }

    public boolean isToSign() {
        return getAdhesion().can(AdhesionStep.SIGN);
    }

    public boolean isWithdrawable() {
        return getAdhesion().can(AdhesionStep.WITHDRAW);
    }

    public Commitment[] getCommitments() {
        return Commitment.values();
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Signature getSignature() {
        return signature;
    }

    public Map<String, Boolean> getTicked() {
        return ticked;
    }

    public Map<String, String> getPlanned() {
        return planned;
    }
}
