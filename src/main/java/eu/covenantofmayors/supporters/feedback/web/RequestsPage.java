package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionRequest;
import eu.covenantofmayors.supporters.feedback.ExtensionRequests;
import eu.covenantofmayors.supporters.feedback.ExtensionService;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Requests for more time: asked for in the workspace, decided at the Office's or the Commission's desk. */
@Named
@ViewScoped
public class RequestsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ExtensionRequests requests;

    @Inject
    private ExtensionService extensions;

    @Inject
    private Say say;

    private Integer days;
    private String reason;
    private String remarks;

    /** All requests about a period, for a desk. */
    public List<ExtensionRequest> of(FeedbackPeriod period) {
        return requests.of(period);
    }

    /** The same for the network's own people. */
    public List<ExtensionRequest> mine(FeedbackPeriod period) {
        return requests.mine(period);
    }

    /** The one that is open, or null. */
    public ExtensionRequest open(List<ExtensionRequest> all) {
        return all.stream().filter(ExtensionRequest::isOpen).findFirst().orElse(null);
    }

    public void ask(long period) {
        say.whenDoneGo(
                () -> extensions.ask(period, days, reason), "/workspace/feedback/report?id=" + period, "request.asked");
    }

    /** Grants as many days as were asked for, or as many as were typed. */
    public void grant(ExtensionRequest request, String back) {
        int granted = days == null ? request.days() : days;
        say.whenDoneGo(() -> extensions.grant(request.id(), granted, remarks), back, "request.granted");
    }

    public void decline(ExtensionRequest request, String back) {
        say.whenDoneGo(() -> extensions.decline(request.id(), remarks), back, "request.declined");
    }

    public void passOn(ExtensionRequest request, String back) {
        say.whenDoneGo(() -> extensions.passOn(request.id(), remarks), back, "request.passedOn");
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

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }
}
