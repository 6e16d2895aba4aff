package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.JsonPaths;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network's report for one period: a draft that is saved as often as one likes, complete when it is submitted, and
 * unchangeable while the Office has it.
 */
@Entity
@Table(name = "feedback_report")
public class FeedbackReport extends Stored {
    @Embedded
    private ReportContent content = new ReportContent();

    @ElementCollection
    @CollectionTable(name = "feedback_part", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "commitment")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Commitment, CommitmentPart> parts = new EnumMap<>(Commitment.class);

    @Enumerated(EnumType.STRING)
    private Languages language;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    /** What the Office remarked when it last handed it back, by the name of the field or commitment. */
    @ElementCollection
    @CollectionTable(name = "feedback_remark", joinColumns = @JoinColumn(name = "report_id"))
    @MapKeyColumn(name = "field")
    @Column(name = "remark")
    private Map<String, String> remarks = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "feedback_overwritten", joinColumns = @JoinColumn(name = "report_id"))
    @OrderBy("overwrittenAt")
    private List<Overwritten> overwritten = new ArrayList<>();

    protected FeedbackReport() {}

    /** A report in which nothing is told. */
    public static FeedbackReport empty() {
        return new FeedbackReport();
    }

    void save(
            ReportContent content, Map<Commitment, CommitmentPart> parts, Languages language, String by, Instant now) {
        this.content = content;
        this.parts.clear();
        this.parts.putAll(parts);
        this.language = language;
        this.savedBy = by;
        this.savedAt = now;
    }

    /**
     * Takes over what somebody has typed. Where somebody else wrote into the same field meanwhile, the later text counts and
     * the earlier one is kept.
     *
     * @param change see {@link ReportDraft}
     * @param seen what the fields showed to whoever changed them
     * @return what was overwritten unseen
     */
    List<Overwritten> change(JsonObject change, JsonObject seen, Languages language, String by, Instant now) {
        ReportDraft before = draft();
        ReportDraft changed = before.patched(change);
        Map<String, JsonValue> stored = JsonPaths.of(before.toJson());
        Map<String, JsonValue> known = JsonPaths.of(seen);
        List<Overwritten> unseen = JsonPaths.of(change).entrySet().stream()
                .filter(field -> isLost(stored.get(field.getKey()), known.get(field.getKey()), field.getValue()))
                .map(field -> new Overwritten(field.getKey(), stored.get(field.getKey()), savedBy, by, now))
                .toList();
        overwritten.addAll(unseen);
        save(changed.getContent(), changed.getParts(), language, by, now);
        return unseen;
    }

    private static boolean isLost(JsonValue stored, JsonValue known, JsonValue written) {
        boolean words = stored != null
                && (stored.getValueType() == JsonValue.ValueType.STRING
                        || stored.getValueType() == JsonValue.ValueType.NUMBER);
        return words && !stored.equals(known) && !stored.equals(written) && !stored.equals(Json.createValue(""));
    }

    /** Replaces what the Office remarked; blank remarks count for nothing. */
    void remark(Map<String, String> remarks) {
        this.remarks.clear();
        remarks.forEach((field, remark) -> {
            if (remark != null && !remark.isBlank()) {
                this.remarks.put(field, remark);
            }
        });
    }

    /**
     * Refuses a report that leaves a commitment out, or that nobody signs.
     *
     * @throws Refused naming the field that is missing
     */
    void requireComplete() {
        Set<Commitment> silent = silent();
        if (!silent.isEmpty()) {
            throw Refused.at(silent.iterator().next().name(), "refused.reportCommitment");
        }
        if (!content.isContinuedSupport()) {
            throw Refused.at("continuedSupport", "refused.reportSupport");
        }
        if (content.getSigner() == null || content.getSigner().isBlank()) {
            throw Refused.at("signer", "refused.reportSigner");
        }
    }

    /** The commitments on which nothing was said yet. */
    public Set<Commitment> silent() {
        return Stream.of(Commitment.values())
                .filter(commitment ->
                        !parts.containsKey(commitment) || !parts.get(commitment).told())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Commitment.class)));
    }

    public ReportContent content() {
        return content;
    }

    /** One part for each commitment, empty where nothing was said. */
    public Map<Commitment, CommitmentPart> parts() {
        Map<Commitment, CommitmentPart> all = new EnumMap<>(Commitment.class);
        List.of(Commitment.values()).forEach(c -> all.put(c, parts.getOrDefault(c, new CommitmentPart())));
        return all;
    }

    /** All that it tells, as a copy. */
    public ReportDraft draft() {
        return new ReportDraft(content, parts);
    }

    /** What the Office remarked when it last handed it back, by the name of the field or commitment. */
    public Map<String, String> remarks() {
        return Map.copyOf(remarks);
    }

    /** What the Office remarked on a field or commitment when it last handed it back; null for nothing. */
    public String remarkOn(String field) {
        return field == null ? null : remarks.get(field);
    }

    /** What was overwritten by colleagues who had not seen it, the earliest first. */
    public List<Overwritten> overwritten() {
        return List.copyOf(overwritten);
    }

    public Languages language() {
        return language;
    }

    public String savedBy() {
        return savedBy;
    }

    /** When the draft was last saved, or null. */
    public Instant savedAt() {
        return savedAt;
    }
}
