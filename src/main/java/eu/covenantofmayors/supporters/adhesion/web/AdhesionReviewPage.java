package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionStep;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.AgreementService;
import eu.covenantofmayors.supporters.adhesion.EligibilityChecklist;
import eu.covenantofmayors.supporters.adhesion.EligibilityService;
import eu.covenantofmayors.supporters.adhesion.Resemblance;
import eu.covenantofmayors.supporters.adhesion.Resemblances;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

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
    private Resemblances resemblances;

    @Inject
    private Supporters supporters;

    @Inject
    private Say say;

    private long id;
    private transient Adhesion adhesion;
    private transient List<Supporter> similar;
    private transient List<Resemblance> others;
    private transient Boolean close;
    private transient Optional<Long> next;
    private AdhesionStep attempted;
    private String text;
    private EligibilityChecklist checklist = new EligibilityChecklist();
    private Long named;

    public void load() {
        adhesion = adhesions.get(id);
        next = null;
    }

    /** While the Office can still decide, it is told who else looks like this network. */
    public boolean isUndecided() {
        return getAdhesion().can(AdhesionStep.TAKE_UP) || getAdhesion().can(AdhesionStep.CONFIRM);
    }

    public List<Resemblance> getResemblances() {
        if (others == null) {
            others = resemblances.of(id);
        }
        return others;
    }

    /** Whether the officer's own address is one of the network's. */
    public boolean isClose() {
        if (close == null) {
            close = resemblances.isCallerClose(id);
        }
        return close;
    }

    public void takeUp() {
        decide(AdhesionStep.TAKE_UP, () -> eligibility.takeUp(id), "review.takenUp");
    }

    public void ask() {
        decide(AdhesionStep.ASK, () -> eligibility.ask(id, text), "review.asked");
    }

    public void reconsider() {
        decide(AdhesionStep.RECONSIDER, () -> eligibility.reconsider(id, text), "review.asked");
    }

    public void confirm() {
        decide(AdhesionStep.CONFIRM, () -> eligibility.confirm(id, checklist), "review.confirmed");
    }

    public void refuse() {
        decide(AdhesionStep.REFUSE, () -> eligibility.refuse(id, text), "review.refused");
    }

    public void returnAgreement() {
        decide(AdhesionStep.RETURN_AGREEMENT, () -> agreements.returnByOffice(id, text), "review.returned");
    }

    public void createProfile() {
        decide(AdhesionStep.CREATE_PROFILE, () -> agreements.createProfile(id, named), "review.created");
    }

    private void decide(AdhesionStep step, Say.Work work, String done) {
        attempted = step;
        say.whenDoneGo(work, "/office/adhesion/review?id=" + id, done);
    }

    /**
     * Whether the life cycle has this step from here: shows the form. One whose sender was overtaken by somebody else stays,
     * with what was typed.
     */
    public boolean can(String name) {
        AdhesionStep step = AdhesionStep.valueOf(name);
        return step == attempted || getAdhesion().can(step);
    }

    /** Id of the application that waits behind this one; null where none does. */
    public Long getNext() {
        if (next == null) {
            next = adhesions.waitingAfter(getAdhesion());
        }
        return next.orElse(null);
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
