package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.report.ImplementationReport;
import eu.covenantofmayors.supporters.report.ImplementationReports;
import eu.covenantofmayors.supporters.report.ReportPart;
import eu.covenantofmayors.supporters.report.ReportWriting;
import eu.covenantofmayors.supporters.report.Story;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /office/report/edit}: the texts of a report in one language, and which stories it tells. */
@Named
@ViewScoped
public class ReportEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ImplementationReports reports;

    @Inject
    private ReportWriting writing;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private Integer year;
    private String text;
    private Languages language;
    private long version;
    private String reason;
    private final Map<ReportPart, String> texts = new EnumMap<>(ReportPart.class);
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Boolean> shown = new HashMap<>();
    private transient ImplementationReport report;

    /**
     * Called when the address is known, not when the form is posted.
     *
     * @throws NotFound for a year of which nothing was drawn up
     */
    public void load() {
        language = Languages.of(String.valueOf(text)).orElse(site.language());
        version = getReport().version();
        for (ReportPart part : ReportPart.values()) {
            texts.put(part, getReport().text(language, part));
        }
        for (Story story : getReport().stories()) {
            words.put(story.key(), story.story());
            shown.put(story.key(), story.shown());
        }
    }

    public void save() {
        say.whenDoneGo(this::write, address(), "yearly.saved");
    }

    /** Counts anew, with what stands in the form. */
    public void draw() {
        if (say.tried(this::write)) {
            say.whenDoneGo(() -> writing.draw(year, version), address(), "yearly.drawn", String.valueOf(year));
        }
    }

    /** Publishes what stands in the form; it stays saved where that is refused. */
    public void publish() {
        if (say.tried(this::write)) {
            say.whenDoneGo(() -> writing.publish(year, version), address(), "yearly.nowPublished");
        }
    }

    private void write() {
        Map<String, String> told = new HashMap<>(words);
        told.keySet().removeIf(key -> !shown.get(key));
        version = writing.write(year, version, language, texts, told);
        report = null;
    }

    public void takeBack() {
        say.whenDoneGo(() -> writing.takeBack(year, version, reason), address(), "yearly.takenBack");
    }

    private String address() {
        return "/office/report/edit?year=" + year + "&text=" + language.tag();
    }

    public ImplementationReport getReport() {
        if (report == null) {
            if (year == null) {
                throw new NotFound();
            }
            report = reports.of(year);
        }
        return report;
    }

    /** Those of one commitment, shown or not. */
    public List<Story> stories(Commitment commitment) {
        return getReport().stories().stream()
                .filter(story -> story.commitment() == commitment)
                .toList();
    }

    public ReportPart[] getParts() {
        return ReportPart.values();
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public Languages getLanguage() {
        return language;
    }

    /** By part; what is written goes in there. */
    public Map<ReportPart, String> getTexts() {
        return texts;
    }

    /** By the key of a story. */
    public Map<String, String> getWords() {
        return words;
    }

    /** Whether a story is to stand in the report, by its key. */
    public Map<String, Boolean> getShown() {
        return shown;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
