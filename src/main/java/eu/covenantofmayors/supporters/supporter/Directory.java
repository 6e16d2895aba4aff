package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.Collation;
import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Lists of supporters as rows: one query for a page of them, two for how many there are and what they can be sifted by. */
@Stateless
public class Directory {
    private static final String ALL = " from Supporter s join s.organisation o";
    private static final String ROW = "select new " + DirectoryRow.class.getName()
            + "(s.id, s.slug, o.officialName, coalesce(o.englishName, o.officialName), o.countryCode, o.kind, o.level,"
            + " s.state, s.standing)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Collation collation;

    /** A page of the public directory; states that are not public are never in it. */
    @PermitAll
    public List<DirectoryRow> page(
            DirectorySearch search, DirectoryOrder order, Languages language, int first, int most) {
        return rows(search.publicly(null), order, language, first, most).stream()
                .map(DirectoryRow::publicly)
                .toList();
    }

    @PermitAll
    public long count(DirectorySearch search) {
        return found(search.publicly(null));
    }

    /** What the public can sift the same search by. */
    @PermitAll
    public DirectoryFacets facets(DirectorySearch search) {
        DirectorySearch visible = search.publicly(null);
        DirectorySearch all = new DirectorySearch(search.words(), "", null, null, search.service(), visible());
        DirectorySearch offering = all.among(null, null, null);
        String sort = "select new " + DirectoryFacets.Sort.class.getName() + "(o.countryCode, o.kind, o.level, s.state";
        return DirectoryFacets.of(
                visible,
                bind(
                                em.createQuery(
                                        sort + ", count(s))" + ALL + condition(all)
                                                + " group by o.countryCode, o.kind, o.level, s.state",
                                        DirectoryFacets.Sort.class),
                                all)
                        .getResultList(),
                bind(
                                em.createQuery(
                                        sort + ", v.kind, count(distinct s))" + ALL + " join s.services v"
                                                + condition(offering)
                                                + " group by o.countryCode, o.kind, o.level, s.state, v.kind",
                                        DirectoryFacets.Sort.class),
                                offering)
                        .getResultList());
    }

    /** Current supporters with a profile, those that were published last first. */
    @PermitAll
    public List<Newcomer> newest(int most) {
        return em.createQuery(
                        "select new " + Newcomer.class.getName()
                                + "(s.slug, o.officialName, o.englishName, o.countryCode,"
                                + " o.kind, h.happenedAt, s.confirmedAt)" + ALL + " join s.history h"
                                + " where h.step = :published and s.state in :listed and h.happenedAt ="
                                + " (select min(g.happenedAt) from Supporter t join t.history g"
                                + " where t = s and g.step = :published) order by h.happenedAt desc, s.id desc",
                        Newcomer.class)
                .setParameter("published", "SupporterStep." + SupporterStep.PUBLISH.name())
                .setParameter("listed", EnumSet.of(SupporterState.ACTIVE, SupporterState.ON_NOTICE))
                .setMaxResults(most)
                .getResultList();
    }

    /** A page of the officers' list, with what only they may know. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<DirectoryRow> pageForOfficer(DirectorySearch search, Languages language, int first, int most) {
        return rows(search, DirectoryOrder.NAME, language, first, most);
    }

    @RolesAllowed({"OFFICE", "COMMISSION"})
    public long countForOfficer(DirectorySearch search) {
        return found(search);
    }

    /** Of those that the public finds: the last part of each one's address, and the ISO code of its country or null. */
    @PermitAll
    public List<Located> located(DirectorySearch search) {
        DirectorySearch visible = search.publicly(null);
        return visible.states().isEmpty()
                ? List.of()
                : bind(
                                em.createQuery(
                                        "select new " + Located.class.getName() + "(s.slug, o.countryCode)" + ALL
                                                + condition(visible) + " order by s.id",
                                        Located.class),
                                visible)
                        .getResultList();
    }

    /** ISO codes of the countries of those that the public finds. */
    @PermitAll
    public List<String> countries(DirectorySearch search) {
        DirectorySearch visible = search.publicly(null);
        return bind(
                        em.createQuery(
                                "select distinct o.countryCode" + ALL + condition(visible)
                                        + " and o.countryCode is not null order by o.countryCode",
                                String.class),
                        visible)
                .getResultList();
    }

    private static Set<SupporterState> visible() {
        Set<SupporterState> states = EnumSet.allOf(SupporterState.class);
        states.removeIf(state -> !state.visible());
        return states;
    }

    private List<DirectoryRow> rows(
            DirectorySearch search, DirectoryOrder order, Languages language, int first, int most) {
        return search.states().isEmpty()
                ? List.of()
                : bind(
                                em.createQuery(
                                        ROW + ALL + condition(search) + " order by " + by(order, language),
                                        DirectoryRow.class),
                                search)
                        .setFirstResult(first)
                        .setMaxResults(most)
                        .getResultList();
    }

    private String by(DirectoryOrder order, Languages language) {
        String name = collation.by(language, "o.officialName") + ", s.id";
        return switch (order) {
            case NAME -> name;
            case COUNTRY -> "coalesce(o.countryCode, 'ZZ'), " + name;
            case NEWEST -> "case when s.agreementDate is null then 1 else 0 end, s.agreementDate desc, " + name;
        };
    }

    private long found(DirectorySearch search) {
        return search.states().isEmpty()
                ? 0
                : bind(em.createQuery("select count(s)" + ALL + condition(search), Long.class), search)
                        .getSingleResult();
    }

    private static String condition(DirectorySearch search) {
        StringBuilder condition = new StringBuilder(" where s.state in :states");
        for (int i = 0; i < search.words().size(); i++) {
            condition.append(" and (o.searchKey like :word" + i + " or o.searchKey like :similar" + i
                    + " or s.searchKey like :word" + i + " or s.searchKey like :similar" + i + ")");
        }
        if (!search.country().isEmpty()) {
            condition.append(" and o.countryCode = :country");
        }
        if (search.kind() != null) {
            condition.append(" and o.kind = :kind");
        }
        if (search.level() != null) {
            condition.append(" and o.level = :level");
        }
        if (search.service() != null) {
            condition.append(" and s.id in (select t.id from Supporter t join t.services w where w.kind = :service)");
        }
        return condition.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, DirectorySearch search) {
        query.setParameter("states", search.states());
        for (int i = 0; i < search.words().size(); i++) {
            query.setParameter("word" + i, search.words().get(i).alike());
            query.setParameter("similar" + i, search.words().get(i).similar());
        }
        if (!search.country().isEmpty()) {
            query.setParameter("country", search.country());
        }
        if (search.kind() != null) {
            query.setParameter("kind", search.kind());
        }
        if (search.level() != null) {
            query.setParameter("level", search.level());
        }
        if (search.service() != null) {
            query.setParameter("service", search.service());
        }
        return query;
    }
}
