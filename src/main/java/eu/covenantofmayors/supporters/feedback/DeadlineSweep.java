package eu.covenantofmayors.supporters.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The only thing that moves time: opens windows, flags, reminds. It may run as often as it likes and miss as many runs as
 * it must; the end is the same. One network's failure is noted and never stops the others. Source: design.md section 4.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineSweep {
    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class.getName());
    private static final int BATCH = 500;

    @Inject
    private SweepTurn turn;

    @Inject
    private SweepSteps steps;

    /**
     * Runs once, unless another node is at it.
     *
     * @return how many periods were moved
     */
    @RolesAllowed("SYSTEM")
    public int run() {
        if (!turn.take()) {
            return 0;
        }
        int moved = 0;
        int failed = 0;
        try {
            long after = 0;
            List<Long> due = steps.due(after, BATCH);
            while (!due.isEmpty()) {
                for (long id : due) {
                    if (advance(id)) {
                        moved++;
                    } else {
                        failed++;
                    }
                    after = id;
                }
                due = steps.due(after, BATCH);
            }
        } finally {
            turn.pass(failed);
        }
        return moved;
    }

    private boolean advance(long id) {
        try {
            steps.advance(id);
            return true;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "The sweep failed for feedback period " + id + "; it goes on with the others");
            return false;
        }
    }
}
