package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.files.Picture;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A piece of news, an event or a best practice. The Office or a network drafts it, in one language or several; what a
 * network has written, it proposes, and the Office publishes it or hands it back. What is public may be taken back, and
 * come again. The steps are those of {@link PublicationStep}; its history keeps each.
 */
@Entity
public class Publication extends Stored {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PublicationKind kind;

    @Enumerated(EnumType.STRING)
    private PublicationState state = PublicationState.DRAFT;

    /** Its name in addresses, for good from the first time it is published; null until then. */
    @Column(unique = true)
    private String slug;

    /** Which form it came from: the same form posted twice is the same publication. Unique. */
    @Column(name = "form_token", updatable = false, unique = true)
    private String formToken;

    /** The network that wrote it; null where it is the Office's own. */
    @ManyToOne
    @JoinColumn(updatable = false)
    private Supporter supporter;

    @ElementCollection
    @CollectionTable(name = "publication_text")
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Languages, PublicationText> texts = new EnumMap<>(Languages.class);

    @ManyToOne
    private Picture picture;

    @Embedded
    private EventDetails event;

    @Embedded
    private PracticeDetails practice;

    /** Of an event: what its details say, on everybody's clock. */
    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "publication_history")
    @OrderBy("happenedAt")
    private List<HistoryEntry> history = new ArrayList<>();

    protected Publication() {}

    Publication(PublicationKind kind, String formToken, Supporter supporter) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.formToken = Objects.requireNonNull(formToken, "formToken");
        this.supporter = supporter;
    }

    /**
     * Replaces what it says. A draft may be as incomplete as its writer likes; what is public stays complete.
     *
     * @throws Refused when it is empty, ends before it starts, or is public and would not be complete any more
     */
    void describe(PublicationContent content, Instant now) {
        texts.clear();
        content.texts().forEach((language, text) -> {
            if (!text.isEmpty()) {
                texts.put(language, text.copy());
            }
        });
        if (texts.values().stream().allMatch(text -> isBlank(text.getTitle()))) {
            throw Refused.at("title_" + content.first().tag(), "refused.publication.empty");
        }
        if (kind == PublicationKind.EVENT) {
            happens(content.event().copy());
        } else if (kind == PublicationKind.BEST_PRACTICE) {
            practice = content.practice().copy();
        }
        if (state == PublicationState.PUBLISHED) {
            expectComplete();
        }
        changedAt = now;
    }

    private void happens(EventDetails details) {
        if (!details.isOnAClock()) {
            throw Refused.at("zone", "refused.event.zone");
        }
        if (details.isSkipped(details.getStarts())) {
            throw Refused.at("starts", "refused.event.skipped");
        }
        if (details.isSkipped(details.getEnds())) {
            throw Refused.at("ends", "refused.event.skipped");
        }
        if (details.getEnds().isBefore(details.getStarts())) {
            throw Refused.at("ends", "refused.event.endsBeforeStart");
        }
        event = details;
        startsAt = details.startsAt();
        endsAt = details.endsAt();
    }

    /** Shows a picture with it, or none. */
    void illustrate(Picture picture, Instant now) {
        this.picture = picture;
        if (picture == null) {
            texts.values().forEach(text -> text.setAlternative(null));
        }
        if (state == PublicationState.PUBLISHED) {
            expectComplete();
        }
        changedAt = now;
    }

    PublicationMoved propose(Actor member, Instant now) {
        expectComplete();
        return move(PublicationStep.PROPOSE, member, now, null);
    }

    PublicationMoved handBack(Actor officer, Instant now, String remarks) {
        return move(PublicationStep.RETURN, officer, now, remarks);
    }

    /** @param slug under which it is found, if it has none yet */
    PublicationMoved publish(Actor officer, Instant now, String slug) {
        expectComplete();
        PublicationMoved moved = move(PublicationStep.PUBLISH, officer, now, null);
        if (this.slug == null) {
            this.slug = slug;
            this.publishedAt = now;
        }
        return moved;
    }

    PublicationMoved withdraw(Actor actor, Instant now, String reason) {
        return move(PublicationStep.WITHDRAW, actor, now, reason);
    }

    private PublicationMoved move(PublicationStep step, Actor actor, Instant now, String reason) {
        PublicationState before = state;
        state = step.take(state, actor);
        history.add(new HistoryEntry(now, actor, step, state, reason));
        return new PublicationMoved(this, step, before, actor, now, reason == null ? "" : reason);
    }

    /**
     * A language that has been begun must be finished, with words for whoever does not see the picture.
     *
     * @throws Refused beside the field that lacks
     */
    private void expectComplete() {
        texts.forEach((language, text) -> {
            expect(text.getTitle(), "title_" + language.tag(), language);
            expect(text.getSummary(), "summary_" + language.tag(), language);
            if (kind != PublicationKind.EVENT) {
                expect(text.getBody(), "body_" + language.tag(), language);
            }
            if (picture != null) {
                expect(text.getAlternative(), "alternative_" + language.tag(), language);
            }
        });
        if (event != null && !event.isSomewhere()) {
            throw Refused.at("place", "refused.event.nowhere");
        }
    }

    private static void expect(String text, String field, Languages language) {
        if (isBlank(text)) {
            throw Refused.at(field, "refused.publication.incomplete", language.nativeName());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public PublicationKind kind() {
        return kind;
    }

    public PublicationState state() {
        return state;
    }

    public String slug() {
        return slug;
    }

    /** What stands behind the language in its address; null while it never was public. */
    public String path() {
        return slug == null ? null : kind.path() + "/" + slug;
    }

    public Supporter supporter() {
        return supporter;
    }

    public Map<Languages, PublicationText> texts() {
        return Map.copyOf(texts);
    }

    /** What it says to readers of a language: in their own, else in English, else in any. */
    public PublicationText text(Languages wanted) {
        return texts.get(language(wanted));
    }

    /** In which language {@link #text} is. */
    public Languages language(Languages wanted) {
        return wanted.among(texts.keySet()).orElseThrow();
    }

    public Picture picture() {
        return picture;
    }

    /** Of an event; else null. */
    public EventDetails event() {
        return event;
    }

    /** Of a best practice; else null. */
    public PracticeDetails practice() {
        return practice;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** When it was first published, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
