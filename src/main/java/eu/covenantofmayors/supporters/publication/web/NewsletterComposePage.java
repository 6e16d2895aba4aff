package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.publication.Newsletter;
import eu.covenantofmayors.supporters.publication.NewsletterService;
import eu.covenantofmayors.supporters.publication.NewsletterText;
import eu.covenantofmayors.supporters.publication.Newsletters;
import eu.covenantofmayors.supporters.publication.Publication;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /office/publication/newsletter}: an issue is composed from what was published, looked at, and sent. */
@Named
@ViewScoped
public class NewsletterComposePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/office/publication/newsletter";

    @Inject
    private Newsletters newsletters;

    @Inject
    private NewsletterService service;

    @Inject
    private Say say;

    private Long id;
    private String formToken;
    private long version;
    private boolean sent;
    private boolean found;
    private final Map<Languages, NewsletterText> texts = new EnumMap<>(Languages.class);
    private List<Long> items = new ArrayList<>();
    private transient Newsletter newsletter;
    private transient List<Publication> candidates;

    /** Called when the address is known, not when the form is posted; a new form has its token in the address. */
    public void load() {
        if (id == null && formToken == null) {
            say.go(ADDRESS + "?form=" + UUID.randomUUID());
            return;
        }
        Languages.spoken().forEach(language -> texts.put(language, new NewsletterText()));
        if (id == null) {
            items.addAll(getCandidates().stream()
                    .map(Publication::id)
                    .limit(Newsletter.MOST_ITEMS)
                    .toList());
            found = true;
        } else {
            found = say.tried(() -> show(newsletters.get(id)));
        }
    }

    private void show(Newsletter found) {
        newsletter = found;
        version = found.version();
        sent = found.isSent();
        texts.putAll(found.texts());
        items.addAll(found.items().stream().map(Publication::id).toList());
    }

    public void save() {
        if (id == null) {
            if (say.whenDone(() -> id = service.add(formToken, texts, items), "publication.saved")) {
                say.go(ADDRESS + "?id=" + id);
            }
        } else {
            say.whenDoneGo(() -> service.change(id, version, texts, items), ADDRESS + "?id=" + id, "publication.saved");
        }
    }

    /** Sends what the preview shows. What was changed since is saved, and shown before it can be sent. */
    public void send() {
        if (isChanged()) {
            say.whenDoneGo(
                    () -> service.change(id, version, texts, items), ADDRESS + "?id=" + id, "newsletter.savedFirst");
        } else {
            say.whenDoneGo(() -> service.send(id, version), "/office/publication/", "newsletter.sent");
        }
    }

    private boolean isChanged() {
        Newsletter saved = newsletters.get(id);
        List<Long> savedItems = saved.items().stream().map(Publication::id).toList();
        return !items.equals(savedItems)
                || !texts.entrySet().stream()
                        .allMatch(text -> text.getValue()
                                .saysTheSame(saved.texts().getOrDefault(text.getKey(), new NewsletterText())));
    }

    /** What can be chosen: what this issue has already, and what is new. */
    public List<Publication> getCandidates() {
        if (candidates == null) {
            Map<Long, Publication> byId = new LinkedHashMap<>();
            if (id != null) {
                getNewsletter().items().forEach(item -> byId.put(item.id(), item));
            }
            newsletters.candidates().forEach(item -> byId.putIfAbsent(item.id(), item));
            candidates = List.copyOf(byId.values());
        }
        return candidates;
    }

    /** What would go out, as it was saved last; null for a new one. */
    public Newsletter getNewsletter() {
        if (newsletter == null && id != null) {
            newsletter = newsletters.get(id);
        }
        return newsletter;
    }

    public long getReaders() {
        return newsletters.readers();
    }

    public boolean isFound() {
        return found;
    }

    public boolean isSent() {
        return sent;
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    /** By language; what is written goes in there. */
    public Map<Languages, NewsletterText> getTexts() {
        return texts;
    }

    public List<Long> getItems() {
        return items;
    }

    public void setItems(List<Long> items) {
        this.items = items;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getFormToken() {
        return formToken;
    }

    public void setFormToken(String formToken) {
        this.formToken = formToken;
    }
}
