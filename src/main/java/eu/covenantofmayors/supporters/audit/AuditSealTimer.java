package eu.covenantofmayors.supporters.audit;

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

/** Triggers the {@link AuditSealing} every ten seconds, on every node; it carries no state. */
@Startup
@Singleton
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealTimer {
    private static final String NAME = "audit";

    @Inject
    private AuditSealing sealing;

    @Inject
    private ScheduledWork work;

    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = NAME)
    public void often() {
        work.run(NAME, this::seal);
    }

    private void seal() {
        while (sealing.sealSome()) {
            // There are more.
        }
    }
}
