package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One issue of the newsletter: the Office chooses from what was published, writes a few words above it, and sends it once.
 * From then on it does not change and can be read on the site.
 */
@Entity
public class Newsletter extends Stored {
    /** More fit into no mail, and nobody reads them. */
    public static final int MOST_ITEMS = 20;

    /** Its name in addresses; null until it is sent. */
    @Column(unique = true)
    private String slug;

    /** Which form it came from: the same form posted twice is the same issue. Unique. */
    @Column(name = "form_token", updatable = false, unique = true)
    private String formToken;

    @ElementCollection
    @CollectionTable(name = "newsletter_text")
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Languages, NewsletterText> texts = new EnumMap<>(Languages.class);

    @ManyToMany
    @JoinTable(
            name = "newsletter_item",
            joinColumns = @JoinColumn(name = "newsletter_id"),
            inverseJoinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "position")
    private List<Publication> items = new ArrayList<>();

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private Integer readers;

    protected Newsletter() {}

    Newsletter(String formToken) {
        this.formToken = Objects.requireNonNull(formToken, "formToken");
    }

    /**
     * Replaces what it says and has in it.
     *
     * @throws Refused when it is sent already, or has no title in any language, or too much in it
     */
    void compose(Map<Languages, NewsletterText> texts, List<Publication> items, Instant now) {
        expectUnsent();
        this.texts.clear();
        texts.forEach((language, text) -> {
            if (text.hasTitle()) {
                this.texts.put(language, text.copy());
            }
        });
        if (this.texts.isEmpty()) {
            throw Refused.at("title_en", "refused.publication.empty");
        }
        if (items.size() > MOST_ITEMS) {
            throw Refused.at("items", "refused.newsletter.long", MOST_ITEMS);
        }
        this.items.clear();
        this.items.addAll(items);
        this.changedAt = now;
    }

    /**
     * Sends it, once.
     *
     * @param readers how many get it
     * @throws Refused when it is sent already, or empty
     */
    NewsletterSent send(String slug, int readers, Actor officer, Instant now) {
        expectUnsent();
        if (items.isEmpty()) {
            throw new Refused("refused.newsletter.empty");
        }
        this.slug = slug;
        this.sentAt = now;
        this.readers = readers;
        return new NewsletterSent(this, officer, now);
    }

    private void expectUnsent() {
        if (isSent()) {
            throw new Refused("refused.newsletter.sent");
        }
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public String slug() {
        return slug;
    }

    public Map<Languages, NewsletterText> texts() {
        return Map.copyOf(texts);
    }

    /** What it says to readers of a language: in their own, else in English, else in any. */
    public NewsletterText text(Languages wanted) {
        return texts.get(language(wanted));
    }

    /** In which language {@link #text} is. */
    public Languages language(Languages wanted) {
        return wanted.among(texts.keySet()).orElseThrow();
    }

    /** What it has in it, but for what has been withdrawn since. */
    public List<Publication> items() {
        return items.stream()
                .filter(item -> item.state() == PublicationState.PUBLISHED)
                .toList();
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When it went out, or null. */
    public Instant sentAt() {
        return sentAt;
    }

    /** To how many it went, or null. */
    public Integer readers() {
        return readers;
    }
}
