package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Commitment;
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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
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

    protected FeedbackReport() {}

    static FeedbackReport empty() {
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
