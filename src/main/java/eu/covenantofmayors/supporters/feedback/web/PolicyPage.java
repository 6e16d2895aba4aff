package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.DryRuns;
import eu.covenantofmayors.supporters.feedback.FeedbackPolicies;
import eu.covenantofmayors.supporters.feedback.FeedbackPolicy;
import eu.covenantofmayors.supporters.feedback.PolicyEffect;
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
import java.util.function.Predicate;

/**
 * {@code /commission/policy/new}: a new version of the feedback policy, which can be tried out on all networks before it is
 * set. It begins with the numbers of the newest version.
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
    private transient List<PolicyEffect> effects;

    @PostConstruct
    void begin() {
        FeedbackPolicy latest = policies.all().get(0);
        newest = policies.everSet().get(0).number();
        form = new PolicyForm(latest.terms());
        effectiveFrom = policies.today().plusDays(1);
        previewOn = policies.today().plusMonths(3);
    }

    /** Shows what would change, and stores nothing. */
    public void preview() {
        say.tried(() -> effects = dryRuns.compare(effectiveFrom, form.terms(), previewOn));
    }

    public void set() {
        say.whenDoneGo(
                () -> service.set(newest, effectiveFrom, form.terms(), reason), "/commission/policy/", "policy.set");
    }

    /** What the preview has found; null before it was asked for. */
    public List<PolicyEffect> getEffects() {
        return effects;
    }

    public List<PolicyEffect> getWorse() {
        return those(PolicyEffect::worse);
    }

    public List<PolicyEffect> getBetter() {
        return those(PolicyEffect::better);
    }

    /** Whose next due date would be another one, and nothing else. */
    public List<PolicyEffect> getMoved() {
        return those(effect -> effect.dueMoves() && !effect.worse() && !effect.better());
    }

    private List<PolicyEffect> those(Predicate<PolicyEffect> wanted) {
        return effects.stream().filter(wanted).toList();
    }

    public List<PolicyEffect> shown(List<PolicyEffect> all) {
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
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
