package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts what the networks did in the last years, in the database: a handful of statements, however many networks. */
@Stateless
public class YearFigures {
    /** Years that are told beside each other. */
    static final int YEARS = 5;

    /** Columns of {@link #REPORTS} behind year and country. */
    private static final List<Measure> REPORTED = List.of(
            Measure.REPORTS_DUE,
            Measure.REPORTS_ACCEPTED,
            Measure.NEW_ADHESIONS,
            Measure.MEMBERS_ADHERED,
            Measure.MEMBERS_WITH_PLAN,
            Measure.MEMBERS_MONITORING,
            Measure.BENEFICIARIES,
            Measure.HOURS,
            Measure.EVENTS,
            Measure.PARTICIPANTS);

    /** A network that has left owed what was due before that; nothing was due from it afterwards. */
    private static final String REPORTS = "select extract(year from p.baseDue), o.countryCode, count(p),"
            + " sum(case when p.state = :accepted then 1 else 0 end)"
            + accepted("newAdhesions")
            + accepted("membersAdhered")
            + accepted("membersWithPlan")
            + accepted("membersMonitoring")
            + accepted("beneficiaries")
            + accepted("hours")
            + accepted("events")
            + accepted("participants")
            + " from FeedbackPeriod p join p.supporter s join s.organisation o join p.report r"
            + " where extract(year from p.baseDue) between :first and :last and p.state <> :waived"
            + " and (p.state = :accepted or s.state not in :over"
            + " or exists (select l from Supporter l join l.history h where l = s and h.step in :leaving"
            + " and h.happenedAt > p.owedByCopy))"
            + " group by extract(year from p.baseDue), o.countryCode";

    private static final String TELLING = "select extract(year from p.baseDue), o.countryCode, key(part), count(p)"
            + " from FeedbackPeriod p join p.supporter s join s.organisation o join p.report r join r.parts part"
            + " where extract(year from p.baseDue) between :first and :last and p.state = :accepted"
            + " and (part.figure is not null or part.story is not null)"
            + " group by extract(year from p.baseDue), o.countryCode, key(part)";

    private static final String ACTIONS =
            "select extract(year from a.details.date), o.countryCode, a.details.commitment, count(a),"
                    + " sum(coalesce(a.details.participants, 0)), sum(coalesce(a.details.signatoriesReached, 0))"
                    + " from Action a join a.supporter s join s.organisation o"
                    + " where extract(year from a.details.date) between :first and :last"
                    + " group by extract(year from a.details.date), o.countryCode, a.details.commitment";

    private static final String JOINED_REGISTER = "select extract(year from g.adhesionDate), g.countryCode, count(g)"
            + " from Signatory g where g.supporter is not null"
            + " and extract(year from g.adhesionDate) between :first and :last"
            + " group by extract(year from g.adhesionDate), g.countryCode";

    private static final String MEMBERS = "select o.countryCode, sum(coalesce(s.profile.memberCount, 0))"
            + " from Supporter s join s.organisation o where s.agreementDate is not null and s.state not in :over"
            + " group by o.countryCode";

    private static final String BEGAN = "select extract(year from s.agreementDate), o.countryCode, count(s)"
            + " from Supporter s join s.organisation o where s.agreementDate is not null"
            + " group by extract(year from s.agreementDate), o.countryCode";

    private static final String LEFT = "select extract(year from h.happenedAt), o.countryCode, count(s)"
            + " from Supporter s join s.organisation o join s.history h where h.step in :leaving"
            + " group by extract(year from h.happenedAt), o.countryCode";

    @PersistenceContext
    private EntityManager em;

    private static String accepted(String number) {
        return ", sum(case when p.state = :accepted then coalesce(r.content." + number + ", 0) else 0 end)";
    }

    /** The year and the {@value #YEARS} - 1 before it, as they are known now. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public FigureTable until(int year) {
        int first = year - YEARS + 1;
        List<Figure> figures = new ArrayList<>();
        within(REPORTS, first, year)
                .setParameter("accepted", FeedbackState.ACCEPTED)
                .setParameter("waived", FeedbackState.WAIVED)
                .setParameter("over", over())
                .setParameter("leaving", leaving())
                .getResultStream()
                .forEach(row -> addAll(figures, row, null, REPORTED, 2));
        within(TELLING, first, year)
                .setParameter("accepted", FeedbackState.ACCEPTED)
                .getResultStream()
                .forEach(row -> addAll(figures, row, (Commitment) row[2], List.of(Measure.NETWORKS_TELLING), 3));
        within(ACTIONS, first, year)
                .getResultStream()
                .forEach(row -> addAll(
                        figures,
                        row,
                        (Commitment) row[2],
                        List.of(Measure.ACTIONS, Measure.ACTION_PARTICIPANTS, Measure.SIGNATORIES_REACHED),
                        3));
        within(JOINED_REGISTER, first, year)
                .getResultStream()
                .forEach(row -> addAll(figures, row, null, List.of(Measure.SIGNATORIES_JOINED), 2));
        em.createQuery(MEMBERS, Object[].class)
                .setParameter("over", over())
                .getResultStream()
                .forEach(row -> figures.add(
                        new Figure(Measure.MEMBERS, year, (String) row[0], null, ((Number) row[1]).longValue())));
        figures.addAll(inForce(first, year));
        return new FigureTable(first, year, figures);
    }

    private TypedQuery<Object[]> within(String query, int first, int last) {
        return em.createQuery(query, Object[].class)
                .setParameter("first", first)
                .setParameter("last", last);
    }

    private static List<SupporterState> over() {
        return List.of(SupporterState.ENDED, SupporterState.WITHDRAWN);
    }

    private static void addAll(
            List<Figure> figures, Object[] row, Commitment commitment, List<Measure> measures, int column) {
        for (int i = 0; i < measures.size(); i++) {
            figures.add(new Figure(
                    measures.get(i),
                    ((Number) row[0]).intValue(),
                    (String) row[1],
                    commitment,
                    ((Number) row[column + i]).longValue()));
        }
    }

    /** Those that had begun by the end of a year, less those that had left by then. */
    private List<Figure> inForce(int first, int last) {
        Map<String, TreeMap<Integer, Long>> changes = new TreeMap<>();
        em.createQuery(BEGAN, Object[].class).getResultStream().forEach(row -> change(changes, row, 1));
        em.createQuery(LEFT, Object[].class)
                .setParameter("leaving", leaving())
                .getResultStream()
                .forEach(row -> change(changes, row, -1));
        List<Figure> figures = new ArrayList<>();
        changes.forEach((country, byYear) -> {
            for (int year = first; year <= last; year++) {
                long networks = byYear.headMap(year, true).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                figures.add(new Figure(Measure.NETWORKS, year, country, null, networks));
            }
        });
        return figures;
    }

    private static List<String> leaving() {
        return List.of(SupporterStep.END, SupporterStep.WITHDRAW).stream()
                .map(step -> "SupporterStep." + step.name())
                .toList();
    }

    private static void change(Map<String, TreeMap<Integer, Long>> changes, Object[] row, int sign) {
        changes.computeIfAbsent(Objects.toString(row[1], ""), country -> new TreeMap<>())
                .merge(((Number) row[0]).intValue(), sign * (Long) row[2], Long::sum);
    }
}
