package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.DatabaseReady;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Triggers the sweep, every minute and soon after start-up, on every node. It carries no state: what has been done is in
 * the ledger, so nothing is lost when it does not come, and nothing is doubled when it comes twice.
 */
@Singleton
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineTimer {
    static final String NAME = "deadlines";
    private static final long SOON = 5_000;

    @Resource
    private TimerService timers;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private ScheduledWork work;

    @PermitAll
    public void startSoon(@Observes DatabaseReady ready) {
        timers.createSingleActionTimer(SOON, new TimerConfig("sweep after start-up", false));
    }

    @PermitAll
    @Timeout
    public void onStart() {
        trigger();
    }

    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "0", persistent = false, info = NAME)
    public void everyMinute() {
        trigger();
    }

    private void trigger() {
        work.run(NAME, sweep::run);
    }
}
