package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Collation;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Queries on signatories; all of it is public. */
@Stateless
public class Signatories {
    private static final String ROW = "select new " + SignatoryRow.class.getName()
            + "(s.registerId, s.name, s.countryCode, s.population, s.adhesionDate, s.status, p.slug, o.officialName, p.state)";
    private static final String POINT = "select new " + SignatoryPoint.class.getName()
            + "(s.name, s.countryCode, s.latitude, s.longitude, s.population, p.slug, o.officialName, p.state)"
            + " from Signatory s left join s.supporter p left join p.organisation o";
    private static final String PLACED =
            " and s.latitude is not null and s.longitude is not null order by coalesce(s.population, 0) desc, s.id";
    private static final String SORT = "select new " + SignatoryFacets.Sort.class.getName()
            + "(s.countryCode, s.status, s.com2020, s.com2030, s.com2050, s.adapt, count(s), count(p))";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Collation collation;

    @PermitAll
    public long count() {
        return em.createQuery("select count(s) from Signatory s", Long.class).getSingleResult();
    }

    /** How many have a network at their side. */
    @PermitAll
    public long countSupported() {
        return em.createQuery("select count(s) from Signatory s where s.supporter is not null", Long.class)
                .getSingleResult();
    }

    /** Inhabitants of all of them, as far as the release knows. */
    @PermitAll
    public long population() {
        return em.createQuery("select coalesce(sum(s.population), 0) from Signatory s", Number.class)
                .getSingleResult()
                .longValue();
    }

    /** ISO codes of their countries. */
    @PermitAll
    public List<String> countries() {
        return em.createQuery("select distinct s.countryCode from Signatory s order by s.countryCode", String.class)
                .getResultList();
    }

    /** A page of those that somebody looks for. */
    @PermitAll
    public List<SignatoryRow> page(
            SignatorySearch search, SignatoryOrder order, Languages language, int first, int most) {
        return bind(
                        em.createQuery(
                                ROW + " from Signatory s left join s.supporter p left join p.organisation o"
                                        + condition(search) + " order by " + by(order, language),
                                SignatoryRow.class),
                        search)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @PermitAll
    public long count(SignatorySearch search) {
        return bind(em.createQuery("select count(s) from Signatory s" + condition(search), Long.class), search)
                .getSingleResult();
    }

    /** What the same search can be sifted by. */
    @PermitAll
    public SignatoryFacets facets(SignatorySearch search) {
        SignatorySearch all = new SignatorySearch(search.words(), "", null, null, null);
        return SignatoryFacets.of(
                search,
                bind(
                                em.createQuery(
                                        SORT + " from Signatory s left join s.supporter p" + condition(all)
                                                + " group by s.countryCode, s.status, s.com2020, s.com2030, s.com2050,"
                                                + " s.adapt",
                                        SignatoryFacets.Sort.class),
                                all)
                        .getResultList());
    }

    /** Where those are that somebody looks for, as far as the release knows, the largest first. */
    @PermitAll
    public List<SignatoryPoint> points(SignatorySearch search, int most) {
        return bind(em.createQuery(POINT + condition(search) + PLACED, SignatoryPoint.class), search)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Where those are that have certain networks at their side, as far as the release knows, the largest first.
     *
     * @param supporters their addresses; what is not a network that the public sees counts for nothing
     */
    @PermitAll
    public List<SignatoryPoint> points(Collection<String> supporters, int most) {
        return supporters.isEmpty()
                ? List.of()
                : em.createQuery(
                                POINT + " where p.slug in :supporters and p.state <> :pending" + PLACED,
                                SignatoryPoint.class)
                        .setParameter("supporters", supporters)
                        .setParameter("pending", SupporterState.PROFILE_PENDING)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** In which years those joined that a network supports, from the first on; a year without any is left out. */
    @PermitAll
    public SortedMap<Integer, Long> years(Supporter supporter) {
        SortedMap<Integer, Long> years = new TreeMap<>();
        em.createQuery(
                        "select extract(year from s.adhesionDate), count(s) from Signatory s"
                                + " where s.supporter = :supporter and s.adhesionDate is not null"
                                + " group by extract(year from s.adhesionDate)",
                        Object[].class)
                .setParameter("supporter", supporter)
                .getResultStream()
                .forEach(row -> years.put(((Number) row[0]).intValue(), (Long) row[1]));
        return years;
    }

    /**
     * How many of a network joined from a day to another, both included: those that the register names for it, and those that it
     * has found among its members.
     */
    @PermitAll
    public long countJoined(Supporter supporter, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select count(s) from Signatory s where (s.supporter = :supporter or s.id in"
                                + " (select m.signatory.id from MemberAuthority m where m.supporter = :supporter))"
                                + " and s.adhesionDate between :from and :to",
                        Long.class)
                .setParameter("supporter", supporter)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** Those that a network supports, by name. */
    @PermitAll
    public List<Signatory> of(Supporter supporter) {
        return em.createQuery(
                        "select s from Signatory s where s.supporter = :supporter order by lower(s.name), s.id",
                        Signatory.class)
                .setParameter("supporter", supporter)
                .getResultList();
    }

    private String by(SignatoryOrder order, Languages language) {
        String name = collation.by(language, "s.name") + ", s.id";
        return switch (order) {
            case NAME -> name;
            case POPULATION -> "coalesce(s.population, 0) desc, " + name;
            case NEWEST -> "case when s.adhesionDate is null then 1 else 0 end, s.adhesionDate desc, " + name;
        };
    }

    private static String condition(SignatorySearch search) {
        StringBuilder condition = new StringBuilder(" where 1 = 1");
        for (int i = 0; i < search.words().size(); i++) {
            condition.append(" and (s.searchKey like :word" + i + " or s.searchKey like :similar" + i + ")");
        }
        if (!search.country().isEmpty()) {
            condition.append(" and s.countryCode = :country");
        }
        if (search.status() != null) {
            condition.append(" and s.status = :status");
        }
        if (search.target() != null) {
            condition.append(" and s." + search.target().attribute() + " = :committed");
        }
        if (search.supported() != null) {
            condition.append(search.supported() ? " and s.supporter is not null" : " and s.supporter is null");
        }
        return condition.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, SignatorySearch search) {
        for (int i = 0; i < search.words().size(); i++) {
            query.setParameter("word" + i, search.words().get(i).alike());
            query.setParameter("similar" + i, search.words().get(i).similar());
        }
        if (!search.country().isEmpty()) {
            query.setParameter("country", search.country());
        }
        if (search.status() != null) {
            query.setParameter("status", search.status());
        }
        if (search.target() != null) {
            query.setParameter("committed", true);
        }
        return query;
    }
}
