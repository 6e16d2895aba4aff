package eu.covenantofmayors.supporters.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;

/** Checks the chain from within the application; {@link CheckAuditTrail} does the same from the command line. */
@Stateless
public class AuditCheckService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditSealing sealing;

    /**
     * Seals what waits and checks everything.
     *
     * @param receipt one that was kept elsewhere; null for none
     */
    @RolesAllowed("ADMIN")
    public ChainFinding check(ChainReceipt receipt) {
        while (sealing.sealSome()) {
            // There are more.
        }
        try {
            return ChainCheck.of(em.unwrap(Connection.class), receipt);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be read", e);
        }
    }
}
