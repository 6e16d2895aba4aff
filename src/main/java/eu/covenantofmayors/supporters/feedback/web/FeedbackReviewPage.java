package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionService;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackReport;
import eu.covenantofmayors.supporters.feedback.FeedbackReviewService;
import eu.covenantofmayors.supporters.feedback.FeedbackStep;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

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
    private Map<String, String> beside = new HashMap<>();
    private Integer days;
    private String reason;
    private transient FeedbackPeriod period;
    private transient FeedbackReport last;

    public void load() {
        period = periods.get(id);
    }

    public void accept() {
        say.whenDoneGo(() -> reviews.accept(id), "/office/feedback/", "report.accepted");
    }

    public void handBack() {
        say.whenDoneGo(() -> reviews.returnReport(id, remarks, beside), "/office/feedback/", "report.returned");
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

    /** What the network filed last time; an empty report when it never did. */
    public FeedbackReport getLast() {
        if (last == null) {
            last = periods.filedBefore(getPeriod()).orElseGet(FeedbackReport::empty);
        }
        return last;
    }

    /** Remarks on single fields and commitments, by name; what is written goes in there. */
    public Map<String, String> getBeside() {
        return beside;
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
