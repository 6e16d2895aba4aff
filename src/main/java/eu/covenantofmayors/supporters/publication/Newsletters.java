package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Setting;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Queries on the newsletter: the issues, and what the next one could have in it. */
@Stateless
public class Newsletters {
    private static final int MOST_CANDIDATES = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Publications publications;

    @Inject
    private Settings settings;

    @Inject
    @Configured(Setting.NEWSLETTER_MONTHS)
    private int months;

    @Inject
    private Clock clock;

    /** Issues that went out, the newest first. */
    @PermitAll
    public List<Newsletter> sent(int most) {
        return list("where n.sentAt is not null order by n.sentAt desc", most);
    }

    /** One that went out, by its address. */
    @PermitAll
    public Optional<Newsletter> at(String slug) {
        return em.createQuery("select n from Newsletter n where n.slug = :slug", Newsletter.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** All issues, drafts first, then the newest. */
    @RolesAllowed("OFFICE")
    public List<Newsletter> all(int most) {
        return list("order by case when n.sentAt is null then 0 else 1 end, n.changedAt desc", most);
    }

    /** With what they say, for all at once. */
    private List<Newsletter> list(String which, int most) {
        return em.createQuery("select n from Newsletter n " + which, Newsletter.class)
                .setMaxResults(most)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "n.texts")
                .getResultList();
    }

    @RolesAllowed("OFFICE")
    public Newsletter get(long id) {
        return Optional.ofNullable(em.find(Newsletter.class, id)).orElseThrow(NotFound::new);
    }

    /** How many have confirmed that they want it. */
    @RolesAllowed("OFFICE")
    public long readers() {
        return em.createQuery("select count(s) from Subscription s where s.confirmedAt is not null", Long.class)
                .getSingleResult();
    }

    /** What could be in the next one: news and practices since the last one, and events that are to come. */
    @RolesAllowed("OFFICE")
    public List<Publication> candidates() {
        Instant since = lastSentAt().orElse(Instant.EPOCH);
        return Stream.of(
                        publications.newest(PublicationKind.NEWS, 0, MOST_CANDIDATES).stream()
                                .filter(item -> item.publishedAt().isAfter(since)),
                        publications.upcoming(0, MOST_CANDIDATES).stream(),
                        publications.newest(PublicationKind.BEST_PRACTICE, 0, MOST_CANDIDATES).stream()
                                .filter(item -> item.publishedAt().isAfter(since)))
                .flatMap(items -> items)
                .toList();
    }

    /** When the next one should go out: twice a year unless the operator says otherwise. Today when there was none yet. */
    @RolesAllowed("OFFICE")
    public LocalDate due() {
        return lastSentAt()
                .map(last -> LocalDate.ofInstant(last, settings.zone()).plusMonths(months))
                .orElseGet(() -> LocalDate.now(clock.withZone(settings.zone())));
    }

    private Optional<Instant> lastSentAt() {
        return em.createQuery(
                        "select n.sentAt from Newsletter n where n.sentAt is not null order by n.sentAt desc",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
