package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.ScheduledWork;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Triggers the {@link TimeStampSweep} every ten minutes, on every node; it carries no state. */
@Startup
@Singleton
@DependsOn("Migration")
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimeStampTimer {
    private static final String NAME = "time-stamps";

    @Inject
    private TimeStampSweep sweep;

    @Inject
    private ScheduledWork work;

    @PermitAll
    @Schedule(hour = "*", minute = "7/10", persistent = false, info = NAME)
    public void everyTenMinutes() {
        work.run(NAME, sweep::run);
    }
}
