package eu.covenantofmayors.supporters.privacy;

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

/** Triggers the {@link RetentionService} each night, on every node; it carries no state. */
@Startup
@Singleton
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {
    private static final String NAME = "retention";

    @Inject
    private RetentionService retention;

    @Inject
    private ScheduledWork work;

    @PermitAll
    @Schedule(hour = "3", minute = "10", persistent = false, info = NAME)
    public void everyNight() {
        work.run(NAME, retention::forget);
    }
}
