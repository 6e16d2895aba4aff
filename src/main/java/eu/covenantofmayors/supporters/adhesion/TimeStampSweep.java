package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.files.TimeStamps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has sealed agreements time-stamped, so that it can be shown for decades that the seal's certificate was valid. An agreement is
 * co-signed without waiting for the authority: its time-stamp follows, and follows later where the authority gives no answer.
 * Each agreement gets another one a year before the certificate of the last one expires (ETSI EN 319 142-1, PAdES B-LTA).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimeStampSweep {
    private static final Logger LOG = Logger.getLogger(TimeStampSweep.class.getName());

    /** So many failures in one round are the authority's rather than the documents': the next round tries again. */
    private static final int MOST_FAILURES = 3;

    @Inject
    private TimeStamps stamps;

    @Inject
    private TimeStampSteps steps;

    /**
     * Runs once. Where no authority is set it does nothing.
     *
     * @return how many documents were time-stamped
     * @throws IllegalStateException when one or more were not; the others were
     */
    @RolesAllowed("SYSTEM")
    public int run() {
        if (!stamps.areWanted()) {
            return 0;
        }
        List<Long> due = steps.due();
        int stamped = 0;
        int failed = 0;
        String cause = null;
        for (int i = 0; i < due.size() && failed < MOST_FAILURES; i++) {
            long id = due.get(i);
            try {
                stamped += steps.keep(id, stamps.added(steps.content(id))) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                cause = String.valueOf(e.getMessage());
                LOG.log(Level.FINE, "No time-stamp for the agreement document " + id, e);
            }
        }
        if (failed > 0) {
            throw new IllegalStateException((due.size() - stamped) + " agreements wait for a time-stamp. " + cause);
        }
        return stamped;
    }
}
