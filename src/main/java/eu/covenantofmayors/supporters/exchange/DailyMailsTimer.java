package eu.covenantofmayors.supporters.exchange;

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

/** Triggers the {@link DailyMails} each morning, on every node; it carries no state. */
@Startup
@Singleton
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DailyMailsTimer {
    private static final String NAME = "exchange";

    @Inject
    private DailyMails mails;

    @Inject
    private ScheduledWork work;

    @PermitAll
    @Schedule(hour = "5", minute = "20", persistent = false, info = NAME)
    public void everyMorning() {
        work.run(NAME, mails::send);
    }
}
