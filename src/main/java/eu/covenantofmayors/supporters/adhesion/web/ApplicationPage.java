package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionState;
import eu.covenantofmayors.supporters.adhesion.AdhesionStep;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.Signature;
import eu.covenantofmayors.supporters.adhesion.SubmissionService;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.omnifaces.util.Faces;

/**
 * {@code /{lang}/apply/status}: where an application stands, and what its applicant can do now. No state is kept between
 * two requests, so that a long answer survives an expired session.
 */
@Named
@RequestScoped
public class ApplicationPage {
    @Inject
    private Adhesions adhesions;

    @Inject
    private SubmissionService submission;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private String draft;
    private Adhesion adhesion;
    private String answer;
    private String reason;
    private Signature signature = new Signature();
    private final Map<String, Boolean> ticked = new HashMap<>();
    private final Map<String, String> planned = new HashMap<>();

    /** Finds the application of the link and fills the agreement with what is known of it, or was signed before. */
    @PostConstruct
    void readAddress() {
        draft = Faces.getRequestParameter("draft");
        try {
            adhesion = adhesions.byToken(draft);
        } catch (NotFound unknown) {
            return;
        }
        if (adhesion.agreement().signedAt() == null) {
            signature.setLegalName(adhesion.interest().getOfficialName());
            signature.setSignatoryName(adhesion.interest().getHeadName());
            signature.setSignatoryFunction(adhesion.interest().getHeadTitle());
        } else {
            signature = adhesion.agreement().signature();
            adhesion.agreement().planned().forEach((commitment, plan) -> {
                ticked.put(commitment.name(), true);
                planned.put(commitment.name(), plan);
            });
        }
    }

    /** A link that leads nowhere answers so; what a good one shows is kept nowhere on the way. */
    public void load() throws IOException {
        if (adhesion == null) {
            Faces.responseSendError(404, null);
        } else {
            Faces.addResponseHeader("Cache-Control", "no-store");
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

    /** Which stage of the way it is at, from 1; 0 when it has left the way. */
    public int getStage() {
        return switch (adhesion.state()) {
            case DRAFT -> 1;
            case SUBMITTED, IN_REVIEW, INFO_REQUESTED -> 2;
            case ELIGIBLE, AGREEMENT_RETURNED -> 3;
            case AGREEMENT_SIGNED -> 4;
            case CO_SIGNED -> 5;
            case PROFILE_CREATED -> 6;
            case INELIGIBLE, WITHDRAWN, LAPSED -> 0;
        };
    }

    public Adhesion getAdhesion() {
        return adhesion;
    }

    public boolean isDraft() {
        return adhesion.state() == AdhesionState.DRAFT;
    }

    public boolean isAsked() {
        return adhesion.can(AdhesionStep.ANSWER) || posted("answer");
    }

    public boolean isToSign() {
        return adhesion.can(AdhesionStep.SIGN) || posted("agreement");
    }

    public boolean isWithdrawable() {
        return adhesion.can(AdhesionStep.WITHDRAW) || posted("withdraw");
    }

    /** A form that comes too late is still there, so that its sender is told and keeps what was typed. */
    private static boolean posted(String form) {
        return Faces.getRequestParameter(form) != null;
    }

    public Commitment[] getCommitments() {
        return Commitment.values();
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
