package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionService;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackReviewService;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /commission/feedback/view}: one period, with what the Commission may decide about it. */
@Named
@ViewScoped
public class CommissionPeriodPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private ExtensionService extensions;

    @Inject
    private Supporters supporters;

    @Inject
    private Say say;

    private long id;
    private Integer days;
    private String reason;
    private transient FeedbackPeriod period;
    private transient Boolean forTwo;
    private transient List<SuspensionCase> cases;

    public void load() {
        period = periods.get(id);
        forTwo = null;
    }

    public void extend() {
        say.whenDoneGo(() -> extensions.extendFurther(id, days, reason), here(), "report.extended");
    }

    public void waive() {
        say.tried(() -> {
            say.done(reviews.waive(id, reason) ? "report.waived" : "report.waiverProposed");
            say.go(here());
        });
    }

    public void revokeWaiver() {
        say.whenDoneGo(() -> reviews.revokeWaiver(id, reason), here(), "report.waiverRevoked");
    }

    /** The open cases against the network, those about this report among them. */
    public List<SuspensionCase> getCases() {
        if (cases == null) {
            cases = supporters.casesOf(getPeriod().supporter()).stream()
                    .filter(SuspensionCase::isOpen)
                    .toList();
        }
        return cases;
    }

    /** Whether a case is about this report. */
    public boolean isAboutThis(SuspensionCase open) {
        return open.about().equals(getPeriod().subject());
    }

    /** Where the page is shown again after a decision. */
    public String here() {
        return "/commission/feedback/view?id=" + id;
    }

    public boolean isOwed() {
        return getPeriod().state().owed();
    }

    /** Whether it takes two officers to release the network from this report. */
    public boolean isForTwo() {
        if (forTwo == null) {
            forTwo = isOwed() && reviews.isSecondInARow(getPeriod());
        }
        return forTwo;
    }

    public boolean isWaived() {
        return getPeriod().state() == FeedbackState.WAIVED;
    }

    public FeedbackPeriod getPeriod() {
        if (period == null) {
            period = periods.get(id);
        }
        return period;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
