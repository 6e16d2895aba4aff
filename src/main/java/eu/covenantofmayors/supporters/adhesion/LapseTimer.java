package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Database;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Triggers the {@link LapseSweep} every hour, on every node; it carries no state. */
@Startup
@Singleton
@DependsOn("Migration")
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LapseTimer {
    private static final Logger LOG = Logger.getLogger(LapseTimer.class.getName());

    @Inject
    private LapseSweep sweep;

    @Inject
    private Database database;

    @PermitAll
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void everyHour() {
        if (!database.answers()) {
            return;
        }
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The sweep of idle applications could not run; the next hour tries again", e);
        }
    }
}
