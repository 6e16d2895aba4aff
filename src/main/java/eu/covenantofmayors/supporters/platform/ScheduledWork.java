package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Through which every timer does its work: not while the database is away, and a round that fails leaves the timer alive for
 * the next one. It remembers how the last rounds on this node went; what work has done is in the database.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduledWork {
    private static final Logger LOG = Logger.getLogger(ScheduledWork.class.getName());

    private final Map<String, WorkRun> last = new ConcurrentHashMap<>();
    private final Map<String, Long> failures = new ConcurrentHashMap<>();

    @Resource
    private TimerService timers;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * Does one round as whoever calls, and in this thread.
     *
     * @param name of the work, which is also the info of its timer: see {@link WorkPlan#name}
     */
    @PermitAll
    public void run(String name, Runnable round) {
        Instant start = clock.instant();
        String failure = failure(name, round);
        last.put(name, new WorkRun(start, clock.instant(), failure));
        if (failure != null) {
            failures.merge(name, 1L, Long::sum);
        }
    }

    /** How many rounds of this work have failed on this node since it was started, those included that found no database. */
    @PermitAll
    public long failures(String name) {
        return failures.getOrDefault(name, 0L);
    }

    private String failure(String name, Runnable round) {
        if (!database.answers()) {
            return "The database gave no answer";
        }
        try {
            round.run();
            return null;
        } catch (RuntimeException e) {
            String failure = String.valueOf(e.getMessage());
            if (hasJustFailed(name, failure)) {
                LOG.log(Level.WARNING, "Scheduled work {0} has failed again: {1}", new Object[] {name, failure});
            } else {
                LOG.log(Level.SEVERE, "Scheduled work " + name + " has failed; its next round tries again", e);
            }
            return failure;
        }
    }

    /** Whether the last round failed in the same way: where it failed is in the log already. */
    private boolean hasJustFailed(String name, String failure) {
        WorkRun before = last.get(name);
        return before != null && failure.equals(before.failure());
    }

    /** All work that has a timer, what comes next first. */
    @RolesAllowed("ADMIN")
    public List<WorkPlan> all() {
        return timers.getAllTimers().stream()
                .filter(Timer::isCalendarTimer)
                .map(timer -> plan(String.valueOf(timer.getInfo()), timer))
                .sorted(Comparator.comparing(WorkPlan::next).thenComparing(WorkPlan::name))
                .toList();
    }

    private WorkPlan plan(String name, Timer timer) {
        return new WorkPlan(name, last.get(name), timer.getNextTimeout().toInstant());
    }
}
