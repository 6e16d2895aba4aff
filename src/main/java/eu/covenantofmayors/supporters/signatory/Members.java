package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Spelling;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries on the members of the caller's own network. */
@Stateless
public class Members {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    /** A page of them, by name. */
    @RolesAllowed("NETWORK")
    public List<MemberAuthority> page(Supporter supporter, MemberFilter filter, String typed, int first, int most) {
        read(supporter);
        return bind(
                        em.createQuery(
                                "select m from MemberAuthority m where " + condition(filter, typed)
                                        + " order by m.details.name, m.id",
                                MemberAuthority.class),
                        supporter,
                        typed)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "m.signatory")
                .setHint("eclipselink.batch", "m.suggested")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @RolesAllowed("NETWORK")
    public long count(Supporter supporter, MemberFilter filter, String typed) {
        read(supporter);
        return bind(
                        em.createQuery(
                                "select count(m) from MemberAuthority m where " + condition(filter, typed), Long.class),
                        supporter,
                        typed)
                .getSingleResult();
    }

    /**
     * By what those in a network's list are told from others; see {@link MemberDetails#key}. Whether the caller may know has
     * been looked at: an import that runs in the background has no caller any more.
     */
    static Set<String> keys(EntityManager em, Supporter supporter) {
        return new HashSet<>(
                em.createQuery("select m.nameKey from MemberAuthority m where m.supporter = :supporter", String.class)
                        .setParameter("supporter", supporter)
                        .getResultList());
    }

    /** How many there are of each sort. */
    @RolesAllowed("NETWORK")
    public Map<MemberFilter, Long> counts(Supporter supporter) {
        read(supporter);
        String sorts = Stream.of(MemberFilter.values())
                .map(filter -> "sum(case when " + filter.condition() + " then 1 else 0 end)")
                .collect(Collectors.joining(", "));
        Object[] row = em.createQuery(
                        "select " + sorts + " from MemberAuthority m where m.supporter = :supporter", Object[].class)
                .setParameter("supporter", supporter)
                .getSingleResult();
        Map<MemberFilter, Long> counts = new EnumMap<>(MemberFilter.class);
        for (MemberFilter filter : MemberFilter.values()) {
            counts.put(filter, row[filter.ordinal()] == null ? 0 : ((Number) row[filter.ordinal()]).longValue());
        }
        return counts;
    }

    /** In which years those joined the network of which that is told; a year without any is left out. */
    @RolesAllowed("NETWORK")
    public SortedMap<Integer, Long> joined(Supporter supporter) {
        return years(
                supporter,
                "select extract(year from m.details.memberSince), count(m) from MemberAuthority m where m.supporter = :supporter"
                        + " and m.details.memberSince is not null group by extract(year from m.details.memberSince)");
    }

    /** In which years those signed the Covenant that did; a year without any is left out. */
    @RolesAllowed("NETWORK")
    public SortedMap<Integer, Long> signed(Supporter supporter) {
        return years(
                supporter,
                "select extract(year from g.adhesionDate), count(m) from MemberAuthority m join m.signatory g"
                        + " where m.supporter = :supporter and g.adhesionDate is not null"
                        + " group by extract(year from g.adhesionDate)");
    }

    private SortedMap<Integer, Long> years(Supporter supporter, String query) {
        read(supporter);
        SortedMap<Integer, Long> years = new TreeMap<>();
        em.createQuery(query, Object[].class)
                .setParameter("supporter", supporter)
                .getResultStream()
                .forEach(row -> years.put(((Number) row[0]).intValue(), (Long) row[1]));
        return years;
    }

    /** Signatories that the register names for the network and that are not in its list. */
    @RolesAllowed("NETWORK")
    public long countUnlisted(Supporter supporter) {
        read(supporter);
        return em.createQuery("select count(s) from Signatory s where " + UNLISTED, Long.class)
                .setParameter("supporter", supporter)
                .getSingleResult();
    }

    static final String UNLISTED =
            "s.supporter = :supporter and s.id not in (select m.signatory.id from MemberAuthority m"
                    + " where m.supporter = :supporter and m.signatory is not null)";

    /**
     * A member of the caller's network.
     *
     * @throws NotFound when there is none, or it is another network's
     */
    @RolesAllowed("NETWORK")
    public MemberAuthority mine(long id) {
        MemberAuthority member =
                Optional.ofNullable(em.find(MemberAuthority.class, id)).orElseThrow(NotFound::new);
        read(member.supporter());
        return member;
    }

    private void read(Supporter supporter) {
        caller.within(supporter.organisation());
    }

    private static String condition(MemberFilter filter, String typed) {
        StringBuilder condition = new StringBuilder("m.supporter = :supporter and ").append(filter.condition());
        for (int i = 0; i < Spelling.search(typed).size(); i++) {
            condition.append(" and (m.searchKey like :word" + i + " or m.searchKey like :similar" + i + ")");
        }
        return condition.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Supporter supporter, String typed) {
        query.setParameter("supporter", supporter);
        List<Spelling.Word> words = Spelling.search(typed);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i).alike());
            query.setParameter("similar" + i, words.get(i).similar());
        }
        return query;
    }
}
