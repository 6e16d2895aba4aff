package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.Consequence;
import eu.covenantofmayors.supporters.feedback.DryRuns;
import eu.covenantofmayors.supporters.feedback.FeedbackPolicies;
import eu.covenantofmayors.supporters.feedback.PolicyEffect;
import eu.covenantofmayors.supporters.feedback.PolicyPreview;
import eu.covenantofmayors.supporters.feedback.PolicyService;
import eu.covenantofmayors.supporters.feedback.PolicyTerms;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * {@code /commission/policy/new}: a new version of the feedback policy, which is tried out on all networks before it is
 * set. It begins with the numbers of the version in force.
 */
@Named
@ViewScoped
public class PolicyPage implements Serializable {
    /** How many networks the preview names of each sort. */
    public static final int MOST_SHOWN = 50;

    private static final long serialVersionUID = 1L;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private PolicyService service;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private Say say;

    private int newest;
    private PolicyForm form;
    private LocalDate effectiveFrom;
    private LocalDate previewOn;
    private String reason;

    /** The draft that the preview was made of, or null. */
    private String previewed;

    private transient PolicyPreview preview;

    @PostConstruct
    void begin() {
        LocalDate today = policies.today();
        form = new PolicyForm(policies.inForceOn(today).terms());
        effectiveFrom = today.plusDays(1);
        previewOn = today.plusMonths(3);
    }

    /** Shows what would change, and stores nothing. */
    public void preview() {
        preview = null;
        previewed = null;
        say.tried(() -> {
            newest = policies.everSet().get(0).number();
            preview = dryRuns.compare(effectiveFrom, form.terms(), previewOn);
            previewed = draft();
        });
    }

    /** Sets the version, if the preview has shown this very draft; else shows it first. */
    public void set() {
        if (!draft().equals(previewed)) {
            preview();
            if (previewed != null) {
                say.done("policy.previewFirst");
            }
        } else if (say.whenDone(() -> service.set(newest, effectiveFrom, form.terms(), reason), "policy.set")) {
            say.go("/commission/policy/");
        } else {
            previewed = null;
        }
    }

    private String draft() {
        return effectiveFrom + " " + form.draft();
    }

    /** What the preview has found; null before it was asked for. */
    public PolicyPreview getPreview() {
        return preview;
    }

    public Consequence[] getConsequences() {
        return Consequence.values();
    }

    public List<PolicyEffect> shown(List<PolicyEffect> all) {
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
    }

    /** How many are not shown. */
    public int more(List<PolicyEffect> all) {
        return Math.max(0, all.size() - MOST_SHOWN);
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.startsWith("Europe/") || zone.startsWith("Asia/"))
                .sorted()
                .toList();
    }

    /** The numbers as they stand in the form. */
    public PolicyForm getForm() {
        return form;
    }

    /** The longest interval that the Covenant allows, in months. */
    public int getLongestInterval() {
        return PolicyTerms.LONGEST_INTERVAL;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public LocalDate getPreviewOn() {
        return previewOn;
    }

    public void setPreviewOn(LocalDate previewOn) {
        this.previewOn = previewOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
