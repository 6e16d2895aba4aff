package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.ScheduledWork;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Triggers the {@link LapseSweep} every hour, on every node; it carries no state. */
@Startup
@Singleton
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LapseTimer {
    private static final String NAME = "lapse";

    @Inject
    private LapseSweep sweep;

    @Inject
    private ScheduledWork work;

    @PermitAll
    @Schedule(hour = "*", minute = "17", persistent = false, info = NAME)
    public void everyHour() {
        work.run(NAME, sweep::run);
    }
}
