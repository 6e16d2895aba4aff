package eu.covenantofmayors.supporters.publication;

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

/** Triggers the {@link EventReminders} every hour, on every node; it carries no state. */
@Startup
@Singleton
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventRemindersTimer {
    private static final String NAME = "events";

    @Inject
    private EventReminders reminders;

    @Inject
    private ScheduledWork work;

    @PermitAll
    @Schedule(hour = "*", minute = "41", persistent = false, info = NAME)
    public void everyHour() {
        work.run(NAME, reminders::send);
    }
}
