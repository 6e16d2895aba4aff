package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.adhesion.LapseSweep;
import eu.covenantofmayors.supporters.feedback.DeadlineSweep;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is to happen on which day, and the days themselves: each begins with the sweeps, as it does in life. */
@ApplicationScoped
public class DemoCalendar {
    private static final int MORNING = 8;

    @Inject
    private Stage stage;

    @Inject
    private DeadlineSweep deadlines;

    @Inject
    private LapseSweep lapses;

    @Inject
    private DemoAccounts accounts;

    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();

    void on(LocalDate day, Runnable deed) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).add(deed);
    }

    /** Lives from the first day on which something happens until yesterday. */
    void liveUntil(LocalDate today) {
        try {
            for (LocalDate day = days.firstKey(); day.isBefore(today); day = day.plusDays(1)) {
                MovableClock.setTo(day.atTime(MORNING, 0).toInstant(ZoneOffset.UTC));
                stage.as("system", "SYSTEM", () -> deadlines.run() + lapses.run());
                for (Runnable deed : days.getOrDefault(day, List.of())) {
                    deed.run();
                    accounts.takeUpInvitations();
                }
                accounts.receiveMails();
            }
        } finally {
            MovableClock.reset();
        }
    }
}
