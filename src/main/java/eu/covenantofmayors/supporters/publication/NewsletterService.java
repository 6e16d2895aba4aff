package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The Office composes the newsletter and sends it, through the outbox and to each reader in their language. */
@Stateless
public class NewsletterService {
    /** Everybody who has confirmed that they want it, as {@link Outbox#enqueueEach} needs them: the key is their record. */
    private static final String READERS =
            "select cast(?1 as varchar) as happening, s.email as recipient, s.language, '' as name, s.token as record"
                    + " from subscription s where s.confirmed_at is not null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Newsletters newsletters;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Drafts an issue, once: the same form posted again changes nothing.
     *
     * @param formToken of the form, new each time it is opened
     * @param items ids of what is in it, in their order
     * @return its id
     */
    @RolesAllowed("OFFICE")
    public long add(
            @NotBlank @Size(max = 50) String formToken,
            @NotNull Map<Languages, @Valid NewsletterText> texts,
            @NotNull List<Long> items) {
        Actor officer = caller.as(Role.OFFICE);
        return em.createQuery("select n from Newsletter n where n.formToken = :token", Newsletter.class)
                .setParameter("token", formToken)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Newsletter newsletter = new Newsletter(formToken);
                    newsletter.compose(texts, chosen(items), clock.instant());
                    em.persist(newsletter);
                    em.flush();
                    events.fire(new NewsletterComposed(newsletter, officer, clock.instant()));
                    return newsletter;
                })
                .id();
    }

    /**
     * Replaces what an issue says and has in it.
     *
     * @param version of the issue when the form was shown
     */
    @RolesAllowed("OFFICE")
    public void change(
            long id, long version, @NotNull Map<Languages, @Valid NewsletterText> texts, @NotNull List<Long> items) {
        Actor officer = caller.as(Role.OFFICE);
        Newsletter newsletter = newsletters.get(id);
        newsletter.expect(version);
        newsletter.compose(texts, chosen(items), clock.instant());
        events.fire(new NewsletterComposed(newsletter, officer, clock.instant()));
    }

    /** Puts it into the outbox for everybody who has confirmed that they want it; once. */
    @RolesAllowed("OFFICE")
    public void send(long id, long version) {
        Actor officer = caller.as(Role.OFFICE);
        Newsletter newsletter = newsletters.get(id);
        newsletter.expect(version);
        events.fire(newsletter.send(freeSlug(), Math.toIntExact(newsletters.readers()), officer, clock.instant()));
        outbox.enqueueUnsubscribable(
                READERS,
                List.of("newsletter:" + newsletter.id()),
                settings.baseUrl() + "/newsletter/unsubscribe?key=" + Outbox.RECORD,
                "mail.newsletter",
                language -> words(newsletter, language));
    }

    private Object[] words(Newsletter newsletter, Languages language) {
        NewsletterText text = newsletter.text(language);
        String page = settings.baseUrl() + "/" + language.tag() + "/newsletter";
        return new Object[] {
            text.getTitle(),
            Objects.toString(text.getIntro(), ""),
            entries(newsletter, language),
            page + "/" + newsletter.slug(),
            page + "?leave=" + Outbox.RECORD
        };
    }

    private String entries(Newsletter newsletter, Languages language) {
        return newsletter.items().stream()
                .map(item -> item.text(language).getTitle() + "\n"
                        + Objects.toString(item.text(language).getSummary(), "") + "\n" + settings.baseUrl() + "/"
                        + language.tag() + "/" + item.path())
                .collect(Collectors.joining("\n\n"));
    }

    /** Only what is public, in the order in which it was chosen. */
    private List<Publication> chosen(List<Long> items) {
        return items.stream()
                .distinct()
                .map(id -> em.find(Publication.class, id))
                .filter(item -> item != null && item.state() == PublicationState.PUBLISHED)
                .toList();
    }

    /** Year and month; a second one in a month has a number. */
    private String freeSlug() {
        return Spelling.freeSlug(YearMonth.now(clock.withZone(settings.zone())).toString(), this::taken);
    }

    private boolean taken(String slug) {
        return em.createQuery("select count(n) from Newsletter n where n.slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }
}
