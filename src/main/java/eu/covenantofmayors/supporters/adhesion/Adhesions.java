package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Queries on applications. */
@Stateless
public class Adhesions {
    private static final String ROW = "select new " + AdhesionRow.class.getName()
            + "(a.id, a.reference, a.interest.officialName, a.interest.country, a.interest.kind, a.interest.members,"
            + " a.state, a.reviewer, a.touchedAt)"
            + " from Adhesion a";

    @PersistenceContext
    private EntityManager em;

    /**
     * The application that a secret link leads to.
     *
     * @throws NotFound when the link leads nowhere
     */
    @PermitAll
    public Adhesion byToken(String token) {
        return byToken(token, LockModeType.NONE);
    }

    /**
     * The application that a secret link leads to, to be changed: whoever comes at the same moment, by a double click for
     * example, waits, and then finds what the first one has done.
     *
     * @throws NotFound when the link leads nowhere
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Adhesion byTokenToChange(String token) {
        return byToken(token, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked as it is read: what was read before the lock could be out of date behind it. */
    private Adhesion byToken(String token, LockModeType lock) {
        return Optional.ofNullable(token)
                .flatMap(text -> em
                        .createQuery("select a from Adhesion a where a.token = :token", Adhesion.class)
                        .setParameter("token", text)
                        .setLockMode(lock)
                        .getResultList() // a stream would be a cursor, on which EclipseLink keeps no lock
                        .stream()
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    /**
     * One application, for a desk.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public Adhesion get(long id) {
        return Optional.ofNullable(em.find(Adhesion.class, id)).orElseThrow(NotFound::new);
    }

    /**
     * One application, to be decided on by a desk: officers who decide at the same moment take turns.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Adhesion getToChange(long id) {
        return Optional.ofNullable(em.find(Adhesion.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /**
     * The draft that has a number, as applicants tell it to the helpdesk, to be decided on.
     *
     * @throws NotFound when there is none, or it was submitted
     */
    @RolesAllowed("OFFICE")
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Adhesion draftToChange(String reference) {
        return em
                .createQuery(
                        "select a from Adhesion a where a.reference = :reference and a.state = :draft", Adhesion.class)
                .setParameter("reference", reference.strip().toUpperCase(Locale.ROOT))
                .setParameter("draft", AdhesionState.DRAFT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The applications of an organisation with their histories, the newest first. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<Adhesion> of(Organisation organisation) {
        return em.createQuery(
                        "select a from Adhesion a where a.organisation = :organisation order by a.id desc",
                        Adhesion.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** Those that an officer looks for: the longest untouched first, of those that have ended the latest. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<AdhesionRow> find(AdhesionSearch search, int first, int most) {
        return bind(
                        em.createQuery(
                                ROW + condition(search) + " order by a.touchedAt"
                                        + (search.queue() == AdhesionQueue.NOBODY ? " desc" : "") + ", a.id",
                                AdhesionRow.class),
                        search)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those with these ids, in no order; what is not there is left out. */
    @RolesAllowed("OFFICE")
    public List<AdhesionRow> these(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(ROW + " where a.organisation is not null and a.id in :ids", AdhesionRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @RolesAllowed({"OFFICE", "COMMISSION"})
    public long count(AdhesionSearch search) {
        return bind(em.createQuery("select count(a) from Adhesion a" + condition(search), Long.class), search)
                .getSingleResult();
    }

    /** Which one waits for the Office behind another one, or the longest waiting when that was the last; empty for none. */
    @RolesAllowed("OFFICE")
    public Optional<Long> waitingAfter(Adhesion adhesion) {
        return waiting(
                        " and (a.touchedAt > :touched or (a.touchedAt = :touched and a.id > :id))",
                        adhesion,
                        query -> query.setParameter("touched", adhesion.touchedAt()))
                .or(() -> waiting(" and a.id <> :id", adhesion, query -> query));
    }

    private Optional<Long> waiting(String and, Adhesion adhesion, UnaryOperator<TypedQuery<Long>> bound) {
        return bound.apply(em.createQuery(
                                "select a.id from Adhesion a where a.organisation is not null and a.state in :states"
                                        + and + " order by a.touchedAt, a.id",
                                Long.class)
                        .setParameter("states", AdhesionQueue.OFFICE.states())
                        .setParameter("id", adhesion.id()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** How many wait for whom. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public Map<AdhesionQueue, Long> sizes() {
        Map<AdhesionQueue, Long> sizes = new EnumMap<>(AdhesionQueue.class);
        em.createQuery(
                        "select a.state, count(a) from Adhesion a where a.organisation is not null group by a.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> queueOf((AdhesionState) row[0])
                        .ifPresent(queue -> sizes.merge(queue, (Long) row[1], Long::sum)));
        return sizes;
    }

    private static Optional<AdhesionQueue> queueOf(AdhesionState state) {
        return Stream.of(AdhesionQueue.values())
                .filter(queue -> queue.states().contains(state))
                .findFirst();
    }

    /** ISO codes of the countries that applications come from. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<String> countries() {
        return em.createQuery(
                        "select distinct a.interest.country from Adhesion a where a.organisation is not null"
                                + " and a.interest.country is not null order by a.interest.country",
                        String.class)
                .getResultList();
    }

    private static String condition(AdhesionSearch search) {
        StringBuilder condition = new StringBuilder(" where a.organisation is not null");
        if (search.queue() != null) {
            condition.append(" and a.state in :states");
        }
        if (!search.text().isEmpty()) {
            condition.append(
                    " and (lower(a.interest.officialName) like lower(:text) escape '!'"
                            + " or lower(a.interest.englishName) like lower(:text) escape '!' or lower(a.reference) like lower(:text) escape '!')");
        }
        if (!search.country().isEmpty()) {
            condition.append(" and a.interest.country = :country");
        }
        if (!search.reviewer().isEmpty()) {
            condition.append(" and a.reviewer = :reviewer");
        }
        return condition.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, AdhesionSearch search) {
        if (search.queue() != null) {
            query.setParameter("states", search.queue().states());
        }
        if (!search.text().isEmpty()) {
            query.setParameter("text", "%" + Spelling.literal(search.text()) + "%");
        }
        if (!search.country().isEmpty()) {
            query.setParameter("country", search.country());
        }
        if (!search.reviewer().isEmpty()) {
            query.setParameter("reviewer", search.reviewer());
        }
        return query;
    }
}
