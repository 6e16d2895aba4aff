package eu.covenantofmayors.supporters.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The only thing that moves time: applies a new version of the policy, opens windows, flags, reminds. It may run as often
 * as it likes and miss as many runs as it must; the end is the same. One network's failure is noted and never stops the
 * others. Source: design.md section 4.
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
        Count count = new Count();
        boolean finished = false;
        try {
            each(steps::outdated, steps::recompute, count);
            each(steps::due, steps::advance, count);
            finished = true;
        } finally {
            if (finished) {
                turn.pass(count.failed);
            } else {
                turn.giveUp();
            }
        }
        return count.moved;
    }

    private static void each(Query query, LongConsumer step, Count count) {
        long after = 0;
        List<Long> found = query.ids(after, BATCH);
        while (!found.isEmpty()) {
            for (long id : found) {
                tryIt(id, step, count);
                after = id;
            }
            found = query.ids(after, BATCH);
        }
    }

    private static void tryIt(long id, LongConsumer step, Count count) {
        try {
            step.accept(id);
            count.moved++;
        } catch (RuntimeException e) {
            count.failed++;
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "The sweep failed for feedback period " + id + "; it goes on with the others");
        }
    }

    /** Finds what is to be done, in pages. */
    private interface Query {
        List<Long> ids(long after, int most);
    }

    private static class Count {
        private int moved;
        private int failed;
    }
}
