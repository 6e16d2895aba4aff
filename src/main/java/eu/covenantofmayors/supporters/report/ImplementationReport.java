package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the Covenant Supporters did in a year. It is drawn up from their feedback at once, complete and in all languages; the
 * Office edits its texts, chooses among the stories, and publishes it. It keeps its figures, so that a report that was
 * published says the same for ever; while it is a draft they can be counted anew, and what was written by hand stays.
 */
@Entity
@Table(name = "implementation_report")
public class ImplementationReport extends Stored {
    @Column(name = "year_", unique = true, updatable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.DRAFT;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "report_figure", joinColumns = @JoinColumn(name = "report_id"))
    private List<Figure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_text", joinColumns = @JoinColumn(name = "report_id"))
    private List<ReportText> texts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_story", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<Story> stories = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_history", joinColumns = @JoinColumn(name = "report_id"))
    @OrderBy("happenedAt")
    private List<HistoryEntry> history = new ArrayList<>();

    protected ImplementationReport() {}

    ImplementationReport(int year) {
        this.year = year;
    }

    /**
     * Takes the figures and stories of its year as they are known now. Texts that nobody has touched are told anew with
     * them; what was written, and what was said of a story, stays.
     *
     * @throws Refused when it is published
     */
    void draw(FigureTable counted, List<Story> told, Instant now) {
        requireDraft();
        List<ReportText> untouched = figures.isEmpty() ? List.of() : DraftTexts.of(figures());
        List<ReportText> drafted = new ArrayList<>(DraftTexts.of(counted));
        drafted.replaceAll(text -> {
            String written = text(text.language(), text.part());
            boolean touched = !texts.isEmpty()
                    && untouched.stream()
                            .filter(old -> old.isAt(text.language(), text.part()))
                            .noneMatch(old -> old.text().equals(written));
            return touched ? new ReportText(text.language(), text.part(), written) : text;
        });
        Map<String, Story> known = stories.stream().collect(Collectors.toMap(Story::key, Function.identity()));
        List<Story> chosen = told.stream()
                .map(story -> known.getOrDefault(story.key(), story))
                .toList();
        replace(figures, counted.figures());
        replace(texts, drafted);
        replace(stories, chosen);
        drawnAt = now;
    }

    private static <T> void replace(List<T> old, List<T> by) {
        old.clear();
        old.addAll(by);
    }

    /**
     * Replaces its texts in one language.
     *
     * @throws Refused when it is published
     */
    void write(Languages language, Map<ReportPart, String> written) {
        requireDraft();
        texts.removeIf(text -> text.language() == language);
        written.forEach((part, text) -> texts.add(new ReportText(language, part, words(text))));
    }

    /** Browsers send line ends in a form of their own: a text that was only looked at stays the same. */
    private static String words(String text) {
        return Objects.toString(text, "").replace("\r\n", "\n").strip();
    }

    /**
     * Edits its stories.
     *
     * @param edited the words of each story that is to stand in the report, by its key
     * @throws Refused when it is published
     */
    void tell(Map<String, String> edited) {
        requireDraft();
        stories.replaceAll(story -> edited.containsKey(story.key())
                ? story.with(edited.get(story.key()), true)
                : story.with(story.story(), false));
    }

    /**
     * Shows it to everybody.
     *
     * @param today year of the day on which it is published
     * @throws Refused when its year is not over, or it has no summary in some language
     */
    ReportMoved publish(Actor officer, Instant now, int today) {
        if (year >= today) {
            throw new Refused("refused.yearly.notOver");
        }
        for (Languages language : Languages.spoken()) {
            if (text(language, ReportPart.SUMMARY).isBlank()) {
                throw new Refused("refused.yearly.noSummary", language.nativeName());
            }
        }
        publishedAt = now;
        return move(ReportStep.PUBLISH, officer, now, null);
    }

    ReportMoved takeBack(Actor officer, Instant now, String reason) {
        return move(ReportStep.TAKE_BACK, officer, now, reason);
    }

    private ReportMoved move(ReportStep step, Actor officer, Instant now, String reason) {
        ReportState before = state;
        state = step.take(state, officer);
        history.add(new HistoryEntry(now, officer, step, state, reason));
        return new ReportMoved(this, step, before, officer, now, Objects.toString(reason, ""));
    }

    private void requireDraft() {
        if (isPublished()) {
            throw new Refused("refused.yearly.published");
        }
    }

    String subject() {
        return "report:" + year;
    }

    public int year() {
        return year;
    }

    public ReportState state() {
        return state;
    }

    public boolean isPublished() {
        return state == ReportState.PUBLISHED;
    }

    /** When its figures were counted. */
    public Instant drawnAt() {
        return drawnAt;
    }

    /** When it was last published, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Of its year and those before, as they were known when it was drawn up. */
    public FigureTable figures() {
        return new FigureTable(year - YearFigures.YEARS + 1, year, figures);
    }

    /** Empty where nothing was written. */
    public String text(Languages language, ReportPart part) {
        return texts.stream()
                .filter(text -> text.isAt(language, part))
                .map(ReportText::text)
                .findFirst()
                .orElse("");
    }

    /** All that it could tell, those of one commitment together. */
    public List<Story> stories() {
        return List.copyOf(stories);
    }

    /** What it tells of a commitment. */
    public List<Story> stories(Commitment commitment) {
        return stories.stream()
                .filter(story -> story.shown() && story.commitment() == commitment)
                .toList();
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
