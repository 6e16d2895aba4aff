package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.adhesion.LapseSweep;
import eu.covenantofmayors.supporters.audit.AuditSealing;
import eu.covenantofmayors.supporters.feedback.DeadlineSweep;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is to happen on which day, and the days themselves: each begins with the sweeps, as it does in life. */
@ApplicationScoped
public class DemoCalendar {
    private static final int MORNING = 8;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Stage stage;

    @Inject
    private DeadlineSweep deadlines;

    @Inject
    private LapseSweep lapses;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private AuditSealing audit;

    @Inject
    private DemoLoading loading;

    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();

    /** Forgets what was to happen. */
    void clear() {
        days.clear();
    }

    void on(LocalDate day, Runnable deed) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).add(deed);
    }

    /**
     * Lives from the first day on which something happens until yesterday. Days on which nothing happens and nothing is due
     * leave no trace and are passed over; idle applications are looked at once a week.
     */
    void liveUntil(LocalDate today) {
        try {
            LocalDate first = days.firstKey();
            LocalDate nextDue = first;
            for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
                loading.at(ChronoUnit.DAYS.between(first, day), ChronoUnit.DAYS.between(first, today));
                MovableClock.setTo(day.atTime(MORNING, 0).toInstant(ZoneOffset.UTC));
                if (days.containsKey(day) || !day.isBefore(nextDue)) {
                    sweep();
                    days.getOrDefault(day, List.of()).forEach(this::carryOut);
                    accounts.receiveMails();
                    nextDue = nextDue();
                } else if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                    stage.as("system", "SYSTEM", lapses::run);
                }
            }
        } finally {
            MovableClock.reset();
        }
    }

    /** The first day on which the sweep has something to do; it changes only on days on which something happens. */
    private LocalDate nextDue() {
        Object day = em.createNativeQuery("select min(p.next_moment) from feedback_period p"
                        + " join supporter s on s.id = p.supporter_id"
                        + " where not (p.state = 'SCHEDULED' and s.state = 'SUSPENDED')")
                .getSingleResult();
        return day == null ? LocalDate.MAX : LocalDate.parse(day.toString());
    }

    private void carryOut(Runnable deed) {
        deed.run();
        accounts.takeUpInvitations();
    }

    /** Does by the real time what the timers, which have been quiet, would have done by now. */
    void catchUp() {
        sweep();
        stage.as("system", "SYSTEM", this::seal);
        accounts.receiveMails();
    }

    private void sweep() {
        stage.as("system", "SYSTEM", () -> deadlines.run() + lapses.run());
    }

    private void seal() {
        while (audit.sealSome()) {
            // There are more.
        }
    }
}
