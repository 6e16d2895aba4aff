package eu.covenantofmayors.supporters.supporter;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of supporters as rows: one query for a page of them, one for how many there are. */
@Stateless
public class Directory {
    @PersistenceContext
    private EntityManager em;

    /** A page of the public directory, by name; states that are not public are never in it. */
    @PermitAll
    public List<DirectoryRow> page(DirectorySearch search, int first, int most) {
        return rows(publicly(search), first, most).stream()
                .map(DirectoryRow::publicly)
                .toList();
    }

    @PermitAll
    public long count(DirectorySearch search) {
        return found(publicly(search));
    }

    /** A page of the officers' list, with what only they may know. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<DirectoryRow> pageForOfficer(DirectorySearch search, int first, int most) {
        return rows(search, first, most);
    }

    @RolesAllowed({"OFFICE", "COMMISSION"})
    public long countForOfficer(DirectorySearch search) {
        return found(search);
    }

    /** ISO codes of the countries of those that the public finds. */
    @PermitAll
    public List<String> countries(DirectorySearch search) {
        return bind(
                        em.createQuery(
                                "select distinct o.countryCode" + condition(publicly(search))
                                        + " and o.countryCode is not null order by o.countryCode",
                                String.class),
                        publicly(search))
                .getResultList();
    }

    private static DirectorySearch publicly(DirectorySearch search) {
        Set<SupporterState> states =
                search.states().stream().filter(SupporterState::visible).collect(Collectors.toSet());
        return new DirectorySearch(search.text(), search.country(), states);
    }

    private List<DirectoryRow> rows(DirectorySearch search, int first, int most) {
        return search.states().isEmpty()
                ? List.of()
                : bind(
                                em.createQuery(
                                        "select new " + DirectoryRow.class.getName() + "(s.id, s.slug, o.officialName,"
                                                + " coalesce(o.englishName, o.officialName), o.countryCode, o.kind,"
                                                + " o.level, s.state, s.standing)" + condition(search)
                                                + " order by lower(coalesce(o.englishName, o.officialName)), s.id",
                                        DirectoryRow.class),
                                search)
                        .setFirstResult(first)
                        .setMaxResults(most)
                        .getResultList();
    }

    private long found(DirectorySearch search) {
        return search.states().isEmpty()
                ? 0
                : bind(em.createQuery("select count(s)" + condition(search), Long.class), search)
                        .getSingleResult();
    }

    private static String condition(DirectorySearch search) {
        StringBuilder condition = new StringBuilder(" from Supporter s join s.organisation o where s.state in :states");
        if (!search.text().isEmpty()) {
            condition.append(" and (lower(o.officialName) like :text escape '!'"
                    + " or lower(o.englishName) like :text escape '!' or lower(o.acronym) like :text escape '!'"
                    + " or lower(s.registerName) like :text escape '!')");
        }
        if (!search.country().isEmpty()) {
            condition.append(" and o.countryCode = :country");
        }
        return condition.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, DirectorySearch search) {
        query.setParameter("states", search.states());
        if (!search.text().isEmpty()) {
            query.setParameter("text", search.pattern());
        }
        if (!search.country().isEmpty()) {
            query.setParameter("country", search.country());
        }
        return query;
    }
}
