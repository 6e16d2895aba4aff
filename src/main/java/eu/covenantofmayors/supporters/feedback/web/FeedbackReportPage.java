package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.CommitmentPart;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.ReportContent;
import eu.covenantofmayors.supporters.feedback.ReportingService;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** {@code /workspace/feedback/report}: the report of one period, saved as often as one likes, then filed. */
@Named
@ViewScoped
public class FeedbackReportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ReportingService reporting;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private long id;
    private long version;
    private ReportContent content = new ReportContent();
    private Map<Commitment, CommitmentPart> parts = new EnumMap<>(Commitment.class);
    private transient FeedbackPeriod period;

    /** Loads the draft; somebody else's period answers like a missing one. */
    public void load() {
        period = periods.mine(id);
        version = period.report().version();
        content = period.report().content();
        parts = period.report().parts();
    }

    public void save() {
        if (stored()) {
            say.done("report.saved");
        }
    }

    public void submit() {
        if (stored()) {
            say.whenDoneGo(() -> reporting.submit(id), "/workspace/feedback/", "report.submitted");
        }
    }

    private boolean stored() {
        return say.tried(() -> version = reporting.save(id, version, content, parts, site.language()));
    }

    public boolean isEditable() {
        return getPeriod().state().owed();
    }

    public FeedbackPeriod getPeriod() {
        if (period == null) {
            period = periods.mine(id);
        }
        return period;
    }

    public Commitment[] getCommitments() {
        return Commitment.values();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ReportContent getContent() {
        return content;
    }

    public Map<Commitment, CommitmentPart> getParts() {
        return parts;
    }
}
