package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.CommitmentPart;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackReport;
import eu.covenantofmayors.supporters.feedback.ReportContent;
import eu.covenantofmayors.supporters.feedback.ReportDraft;
import eu.covenantofmayors.supporters.feedback.ReportingService;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** {@code /workspace/feedback/report}: the report of one period, saved as one types, then filed. */
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

    @Inject
    private Msg msg;

    private long id;
    private long version;
    private ReportDraft draft = allParts(new ReportDraft());
    private ReportDraft suggested = new ReportDraft();
    private transient FeedbackPeriod period;
    private transient FeedbackReport last;

    /** Loads the draft; somebody else's period answers like a missing one. */
    public void load() {
        period = periods.mine(id);
        version = period.report().version();
        draft = allParts(period.report().draft());
    }

    /** Shows what could be told where nothing is; it is stored when the report is filed, or when somebody saves it changed. */
    public void suggest(ReportDraft suggested) {
        this.suggested = suggested;
        draft = allParts(draft.over(suggested));
    }

    /** For each commitment there is a part to write into. */
    private static ReportDraft allParts(ReportDraft draft) {
        for (Commitment commitment : Commitment.values()) {
            draft.getParts().computeIfAbsent(commitment, none -> new CommitmentPart());
        }
        return draft;
    }

    public void save() {
        if (stored(draft.without(suggested))) {
            say.done("report.saved");
        }
    }

    public void submit() {
        if (stored(draft)) {
            say.whenDoneGo(() -> reporting.submit(id), "/workspace/feedback/", "report.submitted");
        }
    }

    private boolean stored(ReportDraft what) {
        return say.tried(
                () -> version = reporting.save(id, version, what.getContent(), what.getParts(), site.language()));
    }

    public boolean isEditable() {
        return getPeriod().state().owed();
    }

    /** Whether something is filled in that nobody has typed. */
    public boolean isSuggested() {
        return !suggested.getParts().isEmpty();
    }

    public FeedbackPeriod getPeriod() {
        if (period == null) {
            period = periods.mine(id);
        }
        return period;
    }

    /** What the network filed last time; an empty report when it never did. */
    public FeedbackReport getLast() {
        if (last == null) {
            last = periods.mineFiledBefore(getPeriod()).orElseGet(FeedbackReport::empty);
        }
        return last;
    }

    /** Names of the fields for numbers. */
    public List<String> getFigures() {
        return List.copyOf(draft.getContent().figures().keySet());
    }

    /** Names of the fields for words. */
    public List<String> getWords() {
        return List.copyOf(draft.getContent().words().keySet());
    }

    /** What a field is called on the page, by its path: {@code parts.PROMOTE.story} is under the commitment's name. */
    public String placeOf(String path) {
        String[] names = path.split("\\.");
        return msg.get(names[0].equals("parts") ? "commitment." + names[1] + ".title" : "report." + names[1]);
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

    public long getVersion() {
        return version;
    }

    /** A page that saves while one types knows of later versions than the one it was opened with. */
    public void setVersion(long version) {
        this.version = version;
    }

    public ReportContent getContent() {
        return draft.getContent();
    }

    public Map<Commitment, CommitmentPart> getParts() {
        return draft.getParts();
    }
}
