package eu.covenantofmayors.supporters.platform;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The same step for many records: each in a transaction of its own, so that one that fails stops no other. */
public final class OneByOne {
    private static final Logger LOG = Logger.getLogger(OneByOne.class.getName());

    private OneByOne() {}

    /**
     * Takes the step for all.
     *
     * @param records what they are, for the log
     * @param step to which the id is given, a method that begins a transaction; it returns whether there was something to do
     * @return for how many there was something to do
     * @throws IllegalStateException in the end, when the step failed for some
     */
    public static int run(String records, List<Long> ids, LongPredicate step) {
        int done = 0;
        int failed = 0;
        for (long id : ids) {
            try {
                done += step.test(id) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                LOG.log(Level.SEVERE, e, () -> "Failed for " + records + " " + id + "; the others follow");
            }
        }
        if (failed > 0) {
            throw new IllegalStateException("Failed for " + failed + " of " + ids.size() + " " + records);
        }
        return done;
    }
}
