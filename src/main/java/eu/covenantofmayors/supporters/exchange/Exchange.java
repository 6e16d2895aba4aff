package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queries on what networks talk about; read by everybody who acts for a network, and by the Office. */
@Stateless
public class Exchange {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    /** All groups, the one with the latest contribution first; those without any by age. */
    @RolesAllowed({"NETWORK", "OFFICE"})
    public List<GroupRow> groups() {
        return em.createQuery(
                        "select new " + GroupRow.class.getName()
                                + "(g.id, g.title, g.about, g.language, o.officialName,"
                                + " (select count(x) from Discussion x where x.group = g), d.lastAt)"
                                + " from DiscussionGroup g join g.founder f join f.organisation o"
                                // No max(): EclipseLink does not convert the moment that comes out of it.
                                + " left join Discussion d on d.group = g and d.id = (select max(e.id) from Discussion e"
                                + " where e.group = g and e.lastAt ="
                                + " (select max(y.lastAt) from Discussion y where y.group = g))"
                                + " order by coalesce(d.lastAt, g.foundedAt) desc",
                        GroupRow.class)
                .getResultList();
    }

    /** @throws NotFound when there is no such group */
    @RolesAllowed({"NETWORK", "OFFICE"})
    public DiscussionGroup group(long id) {
        return Optional.ofNullable(em.find(DiscussionGroup.class, id)).orElseThrow(NotFound::new);
    }

    /** A page of a group's discussions, the one that goes on first. */
    @RolesAllowed({"NETWORK", "OFFICE"})
    public List<Discussion> discussions(DiscussionGroup group, int first, int most) {
        return em.createQuery(
                        "select d from Discussion d where d.group = :group order by d.lastAt desc, d.id desc",
                        Discussion.class)
                .setParameter("group", group)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @RolesAllowed({"NETWORK", "OFFICE"})
    public long countDiscussions(DiscussionGroup group) {
        return em.createQuery("select count(d) from Discussion d where d.group = :group", Long.class)
                .setParameter("group", group)
                .getSingleResult();
    }

    /** @throws NotFound when there is no such discussion */
    @RolesAllowed({"NETWORK", "OFFICE"})
    public Discussion discussion(long id) {
        return em.createQuery("select d from Discussion d join fetch d.group where d.id = :id", Discussion.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** A page of what was written in a discussion, in order; its files are not read along. */
    @RolesAllowed({"NETWORK", "OFFICE"})
    public List<Contribution> contributions(Discussion discussion, int first, int most) {
        List<Contribution> page = em.createQuery(
                        "select c from Contribution c where c.discussion = :discussion order by c.id",
                        Contribution.class)
                .setParameter("discussion", discussion)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        if (!page.isEmpty()) {
            readAuthors(page.get(0), page.get(page.size() - 1));
        }
        return page;
    }

    /**
     * Reads all who have written from one contribution to another, with their networks. Joined to the contributions they would
     * be read one by one, because the files are not read along.
     */
    private void readAuthors(Contribution first, Contribution last) {
        String these =
                " in (select c.%s from Contribution c where c.discussion = :discussion and c.id between :first and :last)";
        for (String query : List.of(
                "select u from User u where u" + these.formatted("author"),
                "select s from Supporter s join fetch s.organisation where s" + these.formatted("supporter"))) {
            em.createQuery(query)
                    .setParameter("discussion", first.discussion())
                    .setParameter("first", first.id())
                    .setParameter("last", last.id())
                    .getResultList();
        }
    }

    /**
     * A contribution, for its file.
     *
     * @throws NotFound when there is none, or it is hidden
     */
    @RolesAllowed({"NETWORK", "OFFICE"})
    public Contribution contribution(long id) {
        return Optional.ofNullable(em.find(Contribution.class, id))
                .filter(found -> !found.isHidden())
                .orElseThrow(NotFound::new);
    }

    /** Which of the groups the caller has joined, and how they are told, by the group's id. */
    @RolesAllowed("NETWORK")
    public Map<Long, MailRhythm> joined() {
        Map<Long, MailRhythm> joined = new HashMap<>();
        caller.user()
                .ifPresent(user -> em.createQuery(
                                "select m.group.id, m.rhythm from GroupMember m where m.user = :user", Object[].class)
                        .setParameter("user", user)
                        .getResultStream()
                        .forEach(row -> joined.put((Long) row[0], (MailRhythm) row[1])));
        return joined;
    }

    /** How many people have joined each group, by its id. */
    @RolesAllowed({"NETWORK", "OFFICE"})
    public Map<Long, Long> memberCounts(Collection<Long> groups) {
        Map<Long, Long> counts = new HashMap<>();
        if (!groups.isEmpty()) {
            em.createQuery(
                            "select m.group.id, count(m) from GroupMember m where m.group.id in :groups group by m.group.id",
                            Object[].class)
                    .setParameter("groups", groups)
                    .getResultStream()
                    .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        }
        return counts;
    }

    /** What was reported and is not decided, the longest waiting first. */
    @RolesAllowed("OFFICE")
    public List<AbuseReport> reports(int most) {
        return em.createQuery(
                        "select r from AbuseReport r join fetch r.contribution c join fetch c.author join fetch c.discussion"
                                + " where r.decidedAt is null order by r.reportedAt, r.id",
                        AbuseReport.class)
                .setMaxResults(most)
                .getResultList();
    }
}
