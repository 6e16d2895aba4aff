package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Queries on feedback periods. */
@Stateless
public class FeedbackPeriods {
    private static final String WITH_SUPPORTER =
            "select p from FeedbackPeriod p join fetch p.supporter s join fetch p.policy where ";

    private static final String EXPECTED =
            "(p.state in :owed or (p.state = :scheduled and s.state <> :suspended)) and s.state not in :over";

    private static final String DUE = " and p.owedByCopy between :from and :to";

    private static final String OWED = "p.state in :owed and p.supporter.state not in :over";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** A supporter's periods, the newest first, for its own people. */
    @RolesAllowed("NETWORK")
    public List<FeedbackPeriod> mine(Supporter supporter) {
        caller.within(supporter.organisation());
        return of(supporter);
    }

    /**
     * One period of the caller's own network.
     *
     * @throws NotFound when there is none, or it is another network's
     */
    @RolesAllowed("NETWORK")
    public FeedbackPeriod mine(long id) {
        FeedbackPeriod period = find(id);
        caller.within(period.supporter().organisation());
        return period;
    }

    /** A supporter's periods, the newest first. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<FeedbackPeriod> forDesk(Supporter supporter) {
        return of(supporter);
    }

    /**
     * One period, for a desk.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public FeedbackPeriod get(long id) {
        return find(id);
    }

    /** Reports that wait for the Office, the longest waiting first. */
    @RolesAllowed("OFFICE")
    public List<FeedbackPeriod> awaitingOffice(int first, int most) {
        return query("p.state = :state order by p.submittedAt, p.id")
                .setParameter("state", FeedbackState.SUBMITTED)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many reports wait for the Office. */
    @RolesAllowed("OFFICE")
    public long countAwaitingOffice() {
        return em.createQuery("select count(p) from FeedbackPeriod p where p.state = :state", Long.class)
                .setParameter("state", FeedbackState.SUBMITTED)
                .getSingleResult();
    }

    /** What networks owe, the earliest due first; who has left owes nothing. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<FeedbackPeriod> owed(int first, int most) {
        return bindOwed(query(OWED + " order by p.baseDue, p.id"))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many reports networks owe. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public long countOwed() {
        return bindOwed(em.createQuery("select count(p) from FeedbackPeriod p where " + OWED, Long.class))
                .getSingleResult();
    }

    private static <T> TypedQuery<T> bindOwed(TypedQuery<T> query) {
        return query.setParameter("owed", List.of(FeedbackState.OPEN, FeedbackState.RETURNED))
                .setParameter("over", List.of(SupporterState.ENDED, SupporterState.WITHDRAWN));
    }

    /** What is due from a day to another, both included, the earliest first: asked for or to be asked for. */
    @RolesAllowed("OFFICE")
    public List<FeedbackPeriod> due(LocalDate from, LocalDate to, int most) {
        return expected(em, DUE, "p.owedByCopy, p.id")
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most)
                .getResultList();
    }

    /** How much is due from a day to another. */
    @RolesAllowed("OFFICE")
    public long countDue(LocalDate from, LocalDate to) {
        return bindExpected(em.createQuery(
                        "select count(p) from FeedbackPeriod p join p.supporter s where " + EXPECTED + DUE, Long.class))
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }

    /** When reports of a supporter were accepted, the last one first: shown to everybody. */
    @PermitAll
    public List<Instant> acceptedOf(Supporter supporter) {
        return em.createQuery(
                        "select h.happenedAt from FeedbackPeriod p join p.history h where p.supporter = :supporter"
                                + " and p.state = :accepted and h.step = :accept order by h.happenedAt desc",
                        Instant.class)
                .setParameter("supporter", supporter)
                .setParameter("accepted", FeedbackState.ACCEPTED)
                .setParameter("accept", "FeedbackStep." + FeedbackStep.ACCEPT.name())
                .getResultList();
    }

    /**
     * The day until which the next report of a supporter is due, as everybody may know it: a day that has passed is not told,
     * because until the grace is over being late is a matter between the network, the Office and the Commission.
     */
    @PermitAll
    public Optional<LocalDate> nextDueOf(Supporter supporter) {
        return expected(em, " and p.supporter = :supporter")
                .setParameter("supporter", supporter)
                .getResultStream()
                .filter(period -> period.endOfDue().isAfter(clock.instant()))
                .map(FeedbackPeriod::owedBy)
                .min(Comparator.naturalOrder());
    }

    /** What a supporter owes or is to owe first, also where its day has passed. */
    @RolesAllowed("ADMIN")
    public Optional<FeedbackPeriod> firstOwedBy(Supporter supporter) {
        return expected(em, " and p.supporter = :supporter")
                .setParameter("supporter", supporter)
                .getResultStream()
                .min(Comparator.comparing(FeedbackPeriod::owedBy));
    }

    /** The period before one of the same supporter, if it had one. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public Optional<FeedbackPeriod> before(FeedbackPeriod period) {
        return last(period, "");
    }

    /** The last one that the same supporter had before a period, under a further condition, beginning with "and"; or nothing. */
    private Optional<FeedbackPeriod> last(FeedbackPeriod period, String and) {
        return query("p.supporter = :supporter and p.baseDue < :due" + and + " order by p.baseDue desc")
                .setParameter("supporter", period.supporter())
                .setParameter("due", period.baseDue())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The last report that the same supporter filed before a period, if it did.
     *
     * @throws NotFound when the period is of another network than the caller's
     */
    @RolesAllowed("NETWORK")
    public Optional<FeedbackReport> mineFiledBefore(FeedbackPeriod period) {
        return filed(mine(period.id()));
    }

    /** The last report that the same supporter filed before a period, if it did. */
    @RolesAllowed("OFFICE")
    public Optional<FeedbackReport> filedBefore(FeedbackPeriod period) {
        return filed(period);
    }

    private Optional<FeedbackReport> filed(FeedbackPeriod period) {
        return last(period, " and p.firstSubmittedAt is not null").map(FeedbackPeriod::report);
    }

    /** From which day on a period tells: from the day after the due date before it, or from the anchor on. */
    @RolesAllowed("NETWORK")
    public LocalDate beginOf(FeedbackPeriod period) {
        return last(period, "").map(before -> before.baseDue().plusDays(1)).orElse(period.anchor());
    }

    /**
     * What networks owe or are going to owe, the earliest first: who has left owes nothing, and of who is suspended nothing
     * new is asked. Extensions and history come along, for all periods at once.
     *
     * @param and further conditions on the period p and its supporter s, beginning with "and"; or nothing
     */
    static TypedQuery<FeedbackPeriod> expected(EntityManager em, String and) {
        return expected(em, and, "p.baseDue, p.id");
    }

    private static TypedQuery<FeedbackPeriod> expected(EntityManager em, String and, String order) {
        return bindExpected(query(em, EXPECTED + and + " order by " + order)).setHint("eclipselink.batch", "p.history");
    }

    private static <T> TypedQuery<T> bindExpected(TypedQuery<T> query) {
        return bindOwed(query)
                .setParameter("scheduled", FeedbackState.SCHEDULED)
                .setParameter("suspended", SupporterState.SUSPENDED);
    }

    private List<FeedbackPeriod> of(Supporter supporter) {
        return query("p.supporter = :supporter order by p.baseDue desc")
                .setParameter("supporter", supporter)
                .setHint("eclipselink.batch", "p.history")
                .getResultList();
    }

    private TypedQuery<FeedbackPeriod> query(String rest) {
        return query(em, rest);
    }

    /** EclipseLink does not fetch what is two steps away by "join fetch", but asks for each one: hence the hint. */
    private static TypedQuery<FeedbackPeriod> query(EntityManager em, String rest) {
        return em.createQuery(WITH_SUPPORTER + rest, FeedbackPeriod.class)
                .setHint("eclipselink.join-fetch", "p.supporter.organisation")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.extensions");
    }

    private FeedbackPeriod find(long id) {
        return Optional.ofNullable(em.find(FeedbackPeriod.class, id)).orElseThrow(NotFound::new);
    }
}
