package eu.covenantofmayors.supporters.adhesion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells applicants that their application has been idle for long, twice, and then lets it lapse. It may run as often as it
 * likes and on several nodes; after an outage the notices are still given, with time between them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LapseSweep {
    private static final Logger LOG = Logger.getLogger(LapseSweep.class.getName());

    @Inject
    private LapseSteps steps;

    /**
     * Runs once.
     *
     * @return how many applications were told or have lapsed
     */
    @RolesAllowed("SYSTEM")
    public int run() {
        int moved = 0;
        for (long id : steps.idle()) {
            try {
                moved += steps.advance(id) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.log(
                        Level.SEVERE,
                        e,
                        () -> "The sweep failed for application " + id + "; it goes on with the others");
            }
        }
        return moved;
    }
}
