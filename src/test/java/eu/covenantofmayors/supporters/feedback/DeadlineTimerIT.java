package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nobody has to start the sweep: the server does, soon after it has started and each minute from then on. */
@ArquillianTest
class DeadlineTimerIT {
    private static final int MOST_LOOKS = 300;

    @Inject
    private Timers timers;

    @Test
    void aSweepHasRunSoonAfterTheStartOfTheServer() {
        for (int looks = 0; looks < MOST_LOOKS && !timers.aSweepHasFinished(); looks++) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(timers.aSweepHasFinished()).isTrue();
    }

    @Test
    void itComesBackEveryMinute() {
        assertThat(timers.schedules())
                .anyMatch(schedule -> schedule.getHour().equals("*")
                        && schedule.getMinute().equals("*")
                        && schedule.getSecond().equals("0"));
    }

    /** Looks at the server's timers. */
    @Stateless
    public static class Timers {
        @Resource
        private TimerService service;

        @PersistenceContext
        private EntityManager em;

        public boolean aSweepHasFinished() {
            return !em.createNativeQuery("select 1 from sweep_turn where finished_at is not null")
                    .getResultList()
                    .isEmpty();
        }

        public List<ScheduleExpression> schedules() {
            return service.getAllTimers().stream()
                    .filter(Timer::isCalendarTimer)
                    .map(Timer::getSchedule)
                    .toList();
        }
    }
}
