package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPolicies;
import eu.covenantofmayors.supporters.feedback.FeedbackPolicy;
import eu.covenantofmayors.supporters.feedback.PolicyService;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /commission/policy/}: every version of the feedback policy; one that is still to come can be withdrawn. */
@Named
@ViewScoped
public class PolicyListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private PolicyService service;

    @Inject
    private Say say;

    private Long chosen;
    private String reason;
    private transient List<FeedbackPolicy> versions;

    /** All versions, the newest first. */
    public List<FeedbackPolicy> getVersions() {
        if (versions == null) {
            versions = policies.everSet();
        }
        return versions;
    }

    /** In force, still to come, replaced or withdrawn: the end of a message key. */
    public String time(FeedbackPolicy version) {
        if (version.withdrawn()) {
            return "withdrawn";
        }
        if (version.equals(policies.inForceOn(policies.today()))) {
            return "inForce";
        }
        return isToCome(version) ? "toCome" : "replaced";
    }

    public boolean isToCome(FeedbackPolicy version) {
        return !version.withdrawn() && version.effectiveFrom().isAfter(policies.today());
    }

    /** Those that may still be withdrawn, the newest first. */
    public List<FeedbackPolicy> getComing() {
        return getVersions().stream().filter(this::isToCome).toList();
    }

    public void withdraw() {
        say.whenDoneGo(() -> service.withdraw(chosen, reason), "/commission/policy/", "policy.withdrawal");
    }

    /** The version to be withdrawn. */
    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
