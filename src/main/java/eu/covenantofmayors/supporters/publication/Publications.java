package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Queries on news, events and best practices: one for the rows of a page, and one for their texts in all languages. */
@Stateless
public class Publications {
    private static final String PUBLIC = " from Publication p where p.state = :published and p.kind = :kind";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProfileService profiles;

    @Inject
    private Clock clock;

    /** What the public reads under an address. */
    @PermitAll
    public Optional<Publication> at(PublicationKind kind, String slug) {
        return published("select p", kind, Publication.class, " and p.slug = :slug")
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** What is public, published last first. */
    @PermitAll
    public List<Publication> newest(PublicationKind kind, int first, int most) {
        return rows(
                published("select p", kind, Publication.class, " order by p.publishedAt desc, p.id desc"), first, most);
    }

    @PermitAll
    public long count(PublicationKind kind) {
        return published("select count(p)", kind, Long.class, "").getSingleResult();
    }

    /** Events that are not over, the next first. */
    @PermitAll
    public List<Publication> upcoming(int first, int most) {
        return rows(
                published(
                                "select p",
                                PublicationKind.EVENT,
                                Publication.class,
                                " and p.endsAt >= :now order by p.startsAt, p.id")
                        .setParameter("now", clock.instant()),
                first,
                most);
    }

    /** Events that are over, the last first. */
    @PermitAll
    public List<Publication> past(int first, int most) {
        return rows(
                published(
                                "select p",
                                PublicationKind.EVENT,
                                Publication.class,
                                " and p.endsAt < :now order by p.startsAt desc, p.id desc")
                        .setParameter("now", clock.instant()),
                first,
                most);
    }

    /** How many events are over. */
    @PermitAll
    public long pastCount() {
        return published("select count(p)", PublicationKind.EVENT, Long.class, " and p.endsAt < :now")
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** Events of a stretch of time, whole or in part, in their order. */
    @PermitAll
    public List<Publication> between(Instant from, Instant until) {
        return rows(
                published(
                                "select p",
                                PublicationKind.EVENT,
                                Publication.class,
                                " and p.startsAt < :until and p.endsAt >= :from order by p.startsAt, p.id")
                        .setParameter("from", from)
                        .setParameter("until", until),
                0,
                Integer.MAX_VALUE);
    }

    /**
     * Best practices, published last first.
     *
     * @param category null for any
     * @param country ISO code; empty for any
     */
    @PermitAll
    public List<Publication> practices(PracticeCategory category, String country, int first, int most) {
        return rows(
                practices("select p", Publication.class, category, country, " order by p.publishedAt desc, p.id desc"),
                first,
                most);
    }

    @PermitAll
    public long practiceCount(PracticeCategory category, String country) {
        return practices("select count(p)", Long.class, category, country, "").getSingleResult();
    }

    /** In how many best practices there is each category, where the country is the one. */
    @PermitAll
    public Map<PracticeCategory, Long> practiceCategories(String country) {
        Map<PracticeCategory, Long> counts = new TreeMap<>();
        practices(
                        "select p.practice.category, count(p)",
                        Object[].class,
                        null,
                        country,
                        " group by p.practice.category")
                .getResultList()
                .forEach(row -> counts.put((PracticeCategory) row[0], (Long) row[1]));
        return counts;
    }

    /** In how many best practices there is each country, where the category is the one. */
    @PermitAll
    public Map<String, Long> practiceCountries(PracticeCategory category) {
        Map<String, Long> counts = new TreeMap<>();
        practices(
                        "select p.practice.countryCode, count(p)",
                        Object[].class,
                        category,
                        "",
                        " group by p.practice.countryCode")
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** What a network has published of a kind, the newest first. */
    @PermitAll
    public List<Publication> of(Supporter supporter, PublicationKind kind, int most) {
        return rows(
                published(
                                "select p",
                                kind,
                                Publication.class,
                                " and p.supporter = :supporter order by p.publishedAt desc, p.id desc")
                        .setParameter("supporter", supporter),
                0,
                most);
    }

    /** What networks have proposed, the oldest first. */
    @RolesAllowed("OFFICE")
    public List<Publication> awaitingOffice() {
        return rows(
                em.createQuery(
                                "select p from Publication p where p.state = :proposed order by p.changedAt, p.id",
                                Publication.class)
                        .setParameter("proposed", PublicationState.PROPOSED),
                0,
                Integer.MAX_VALUE);
    }

    /** Everything of a kind, changed last first. */
    @RolesAllowed("OFFICE")
    public List<Publication> forOffice(PublicationKind kind, int first, int most) {
        return rows(
                em.createQuery(
                                "select p from Publication p where p.kind = :kind order by p.changedAt desc, p.id desc",
                                Publication.class)
                        .setParameter("kind", kind),
                first,
                most);
    }

    /** How much there is of a kind. */
    @RolesAllowed("OFFICE")
    public long countForOffice(PublicationKind kind) {
        return em.createQuery("select count(p) from Publication p where p.kind = :kind", Long.class)
                .setParameter("kind", kind)
                .getSingleResult();
    }

    /** What the caller's network has written, changed last first. */
    @RolesAllowed("NETWORK")
    public List<Publication> mine(int most) {
        return profiles.mine()
                .map(supporter -> rows(
                        em.createQuery(
                                        "select p from Publication p where p.supporter = :supporter"
                                                + " order by p.changedAt desc, p.id desc",
                                        Publication.class)
                                .setParameter("supporter", supporter),
                        0,
                        most))
                .orElse(List.of());
    }

    private <T> TypedQuery<T> published(String select, PublicationKind kind, Class<T> type, String rest) {
        return em.createQuery(select + PUBLIC + rest, type)
                .setParameter("published", PublicationState.PUBLISHED)
                .setParameter("kind", kind);
    }

    private <T> TypedQuery<T> practices(
            String select, Class<T> type, PracticeCategory category, String country, String rest) {
        TypedQuery<T> query = published(
                select,
                PublicationKind.BEST_PRACTICE,
                type,
                (category == null ? "" : " and p.practice.category = :category")
                        + (country.isEmpty() ? "" : " and p.practice.countryCode = :country")
                        + rest);
        if (category != null) {
            query.setParameter("category", category);
        }
        if (!country.isEmpty()) {
            query.setParameter("country", country);
        }
        return query;
    }

    /** The texts of all rows come with one further query, not with one for each. */
    private static List<Publication> rows(TypedQuery<Publication> query, int first, int most) {
        return query.setFirstResult(first)
                .setMaxResults(most)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.texts")
                .setHint("eclipselink.batch", "p.supporter.organisation")
                .getResultList();
    }
}
