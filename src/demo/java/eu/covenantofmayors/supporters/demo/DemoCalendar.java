package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.adhesion.LapseSteps;
import eu.covenantofmayors.supporters.adhesion.LapseSweep;
import eu.covenantofmayors.supporters.audit.AuditSealing;
import eu.covenantofmayors.supporters.feedback.DeadlineSweep;
import eu.covenantofmayors.supporters.feedback.SweepSteps;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is to happen on which day, and the days themselves: each on which something happens begins with the sweeps, as it does in life. */
@ApplicationScoped
public class DemoCalendar {
    private static final int MORNING = 8;

    @Inject
    private Stage stage;

    @Inject
    private DeadlineSweep deadlines;

    @Inject
    private SweepSteps deadlineSteps;

    @Inject
    private LapseSweep lapses;

    @Inject
    private LapseSteps lapseSteps;

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
     * Lives from the first day on which something happens until yesterday. Days on which nothing happens and nothing is due are
     * passed over: they would leave no trace.
     */
    void liveUntil(LocalDate today) {
        try {
            LocalDate first = days.firstKey();
            for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
                loading.at(ChronoUnit.DAYS.between(first, day), ChronoUnit.DAYS.between(first, today));
                MovableClock.setTo(day.atTime(MORNING, 0).toInstant(ZoneOffset.UTC));
                List<Runnable> deeds = days.getOrDefault(day, List.of());
                if (!deeds.isEmpty() || isSomethingDue()) {
                    sweep();
                    deeds.forEach(this::carryOut);
                    accounts.receiveMails();
                }
            }
        } finally {
            MovableClock.reset();
        }
    }

    private boolean isSomethingDue() {
        return stage.as("system", "SYSTEM", () -> !deadlineSteps.due(0, 1).isEmpty()
                || !lapseSteps.idle().isEmpty());
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
