package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionStep;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.AgreementService;
import eu.covenantofmayors.supporters.adhesion.EligibilityChecklist;
import eu.covenantofmayors.supporters.adhesion.EligibilityService;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;

/** {@code /office/adhesion/review}: one application on one page, with the decisions that are possible now. */
@Named
@ViewScoped
public class AdhesionReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Adhesions adhesions;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private AgreementService agreements;

    @Inject
    private Supporters supporters;

    @Inject
    private Say say;

    private long id;
    private transient Adhesion adhesion;
    private transient List<Supporter> similar;
    private String text;
    private EligibilityChecklist checklist = new EligibilityChecklist();
    private Long named;

    public void load() throws IOException {
        try {
            adhesion = adhesions.get(id);
        } catch (NotFound unknown) {
            Faces.responseSendError(404, null);
        }
    }

    public void takeUp() {
        say.whenDoneGo(() -> eligibility.takeUp(id), here(), "review.takenUp");
    }

    public void ask() {
        say.whenDoneGo(() -> eligibility.ask(id, text), here(), "review.asked");
    }

    public void reconsider() {
        say.whenDoneGo(() -> eligibility.reconsider(id, text), here(), "review.asked");
    }

    public void confirm() {
        say.whenDoneGo(() -> eligibility.confirm(id, checklist), here(), "review.confirmed");
    }

    public void refuse() {
        say.whenDoneGo(() -> eligibility.refuse(id, text), here(), "review.refused");
    }

    public void returnAgreement() {
        say.whenDoneGo(() -> agreements.returnByOffice(id, text), here(), "review.returned");
    }

    public void createProfile() {
        say.whenDoneGo(() -> agreements.createProfile(id, named), here(), "review.created");
    }

    private String here() {
        return "/office/adhesion/review?id=" + id;
    }

    /** Whether the life cycle has this step from here: enables the button. */
    public boolean can(String step) {
        return getAdhesion().can(AdhesionStep.valueOf(step));
    }

    public Adhesion getAdhesion() {
        if (adhesion == null) {
            adhesion = adhesions.get(id);
        }
        return adhesion;
    }

    /** Supporters named in the register that the network seems to be. */
    public List<Supporter> getSimilar() {
        if (similar == null) {
            similar = agreements.namedLike(id);
        }
        return similar;
    }

    /** All others that the register names. */
    public List<Supporter> getOthers() {
        return supporters.named().stream()
                .filter(named -> !getSimilar().contains(named))
                .toList();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public EligibilityChecklist getChecklist() {
        return checklist;
    }

    public Long getNamed() {
        return named;
    }

    public void setNamed(Long named) {
        this.named = named;
    }
}
