package eu.covenantofmayors.supporters.feedback;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The only thing that moves time: applies a new version of the policy, opens windows, flags, reminds. It may run as often
 * as it likes and miss as many runs as it must; the end is the same. What is the same for many is done in sets, in small
 * transactions; what is left is done one by one, so that one network's failure is noted and never stops the others.
 * Source: src/docs/domain.md, "Deadlines".
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadlineSweep {
    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class.getName());
    private static final int PAGE = 500;

    /** Rows that one transaction of {@link Cohorts} locks: well under a second. */
    private static final int SET = 5_000;

    /** Reports that one transaction gives more time. */
    private static final int STEP = 100;

    @Inject
    private SweepTurn turn;

    @Inject
    private SweepSteps steps;

    @Inject
    private Cohorts cohorts;

    @Inject
    private MassExtensions massExtensions;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Runs once, unless another node is at it.
     *
     * @return how many periods were moved
     */
    @RolesAllowed("SYSTEM")
    public int run() {
        Optional<Instant> start = turn.take();
        if (start.isEmpty()) {
            return 0;
        }
        Count count = new Count(start.get());
        boolean finished = false;
        try {
            carryOutMassExtensions(count);
            each(steps::outdated, steps::recompute, count);
            for (Cohort cohort : cohorts.due()) {
                inSets(cohort, count);
            }
            each(steps::due, steps::advance, count);
            finished = true;
        } finally {
            if (finished) {
                turn.pass(count.start, count.failed);
            } else {
                turn.giveUp(count.start);
            }
        }
        return count.moved;
    }

    /** First of all, so that nobody is flagged who has been given more time. After a failure, one by one. */
    private void carryOutMassExtensions(Count count) {
        int most = STEP;
        boolean more = true;
        while (more) {
            try {
                more = massExtensions.carryOn(most);
            } catch (RuntimeException e) {
                if (most == 1) {
                    count.failed++;
                    LOG.log(Level.SEVERE, "A mass extension failed for one report; it goes on with the others", e);
                    massExtensions.skip();
                }
                most = 1;
            }
            turn.keep(count.start);
        }
    }

    /** Two at a time: while the database writes one, the other is prepared. */
    private void inSets(Cohort cohort, Count count) {
        List<Long> periods = cohorts.periods(cohort);
        for (int from = 0; from < periods.size(); from += 2 * SET) {
            int middle = Math.min(from + SET, periods.size());
            int to = Math.min(middle + SET, periods.size());
            List<Future<Integer>> sets = new ArrayList<>();
            if (to > middle) {
                List<Long> second = periods.subList(middle, to);
                sets.add(executor.submit(() -> inOneSet(cohort, second)));
            }
            count.moved += inOneSet(cohort, periods.subList(from, middle));
            sets.forEach(set -> count.moved += result(set));
            turn.keep(count.start);
        }
    }

    /** What cannot be done together is left to be done one by one. */
    private int inOneSet(Cohort cohort, List<Long> ids) {
        try {
            cohorts.advance(cohort, ids);
            return ids.size();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> ids.size() + " periods could not be moved together: one by one then");
            return 0;
        }
    }

    private static int result(Future<Integer> set) {
        try {
            return set.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void each(Query query, LongConsumer step, Count count) {
        long after = 0;
        List<Long> found = query.ids(after, PAGE);
        while (!found.isEmpty()) {
            for (long id : found) {
                tryIt(id, step, count);
                after = id;
            }
            turn.keep(count.start);
            found = query.ids(after, PAGE);
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

    /** What one sweep has done so far. */
    private static class Count {
        /** When it took its turn. */
        private final Instant start;

        private int moved;
        private int failed;

        Count(Instant start) {
            this.start = start;
        }
    }
}
