package eu.covenantofmayors.supporters.audit;

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

/** Triggers the {@link AuditSealing} every ten seconds, on every node; it carries no state. */
@Startup
@Singleton
@DependsOn("Migration")
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealTimer {
    private static final Logger LOG = Logger.getLogger(AuditSealTimer.class.getName());

    @Inject
    private AuditSealing sealing;

    @Inject
    private Database database;

    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void often() {
        if (!database.answers()) {
            return;
        }
        try {
            while (sealing.sealSome()) {
                // There are more.
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The audit trail could not be sealed; it is tried again in ten seconds", e);
        }
    }
}
