package eu.covenantofmayors.supporters.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How far loading has come; pages, timers and the health check ask it. A failure starts loading over once. */
@ApplicationScoped
public class DemoLoading {
    /** Begins the log line of a demonstration that cannot be loaded; the launcher may look for it. */
    static final String FAILED = "The demonstration data could not be loaded: ";

    static final String ADVICE = " Stop it and start again with -Dfresh; the server's log says more.";

    private static final Logger LOG = Logger.getLogger(DemoLoading.class.getName());
    private static final int ALL = 100;

    private volatile boolean ready;
    private volatile int percent;
    private volatile String failure;

    /** A part of loading, which may fail in any way. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /**
     * Loads, and after a failure empties the database and loads once more.
     *
     * @return whether all data are in
     */
    boolean load(Step attempt, Step startOver) {
        try {
            try {
                attempt.run();
            } catch (Exception first) {
                LOG.log(Level.WARNING, "Loading the demonstration data failed and starts over: " + cause(first), first);
                percent = 0;
                startOver.run();
                attempt.run();
            }
            ready();
        } catch (Exception e) {
            fail(cause(e) + ADVICE, e);
        } finally {
            if (!ready && failure == null) {
                fail("loading ended unexpectedly." + ADVICE, null);
            }
        }
        return ready;
    }

    /** All data are in: from now on the pages answer. */
    void ready() {
        percent = ALL;
        ready = true;
    }

    /**
     * The pages will not answer; they and the log say why.
     *
     * @param why what went wrong and what to do about it, as sentences
     * @param cause for the log, or null
     */
    void fail(String why, Throwable cause) {
        failure = FAILED + why;
        LOG.log(Level.SEVERE, failure, cause);
    }

    /** Tells how much has been done; the last percent is the end itself. */
    void at(long done, long total) {
        percent = (int) Math.min(ALL - 1, ALL * done / Math.max(1, total));
    }

    public boolean isReady() {
        return ready;
    }

    /** From 0 to 100. */
    public int percent() {
        return percent;
    }

    /** What went wrong and what to do, as one line; null while nothing has. */
    public String failure() {
        return failure;
    }

    /** The innermost cause: what surrounds it is the container's. */
    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null
                ? ""
                : ": " + root.getMessage().lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + message + ".";
    }
}
