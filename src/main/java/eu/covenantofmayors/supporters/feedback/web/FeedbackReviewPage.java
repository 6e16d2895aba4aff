package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionService;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackReviewService;
import eu.covenantofmayors.supporters.feedback.FeedbackStep;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** {@code /office/feedback/review}: a report, to be accepted or handed back, and the time it may take. */
@Named
@ViewScoped
public class FeedbackReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private ExtensionService extensions;

    @Inject
    private Say say;

    private long id;
    private String remarks;
    private Integer days;
    private String reason;
    private transient FeedbackPeriod period;

    public void load() {
        period = periods.get(id);
    }

    public void accept() {
        say.whenDoneGo(() -> reviews.accept(id), "/office/feedback/", "report.accepted");
    }

    public void handBack() {
        say.whenDoneGo(() -> reviews.returnReport(id, remarks), "/office/feedback/", "report.returned");
    }

    public void extend() {
        say.whenDoneGo(
                () -> extensions.extend(id, days, reason), "/office/feedback/review?id=" + id, "report.extended");
    }

    public boolean isReadable() {
        return FeedbackStep.ACCEPT.from().contains(getPeriod().state());
    }

    public boolean isExtendable() {
        return getPeriod().state().owed();
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

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
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
