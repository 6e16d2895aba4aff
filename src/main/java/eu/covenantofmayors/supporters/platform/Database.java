package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Whether the database answers and has the schema of this version. While it does not, everybody is told so at once and nobody waits for it: a database that
 * hangs must not hold every thread of the server. Every few seconds one question is put to it, on a thread of its own.
 */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final int PATIENCE_SECONDS = 1;
    private static final long REST = Duration.ofSeconds(3).toNanos();

    /** A database that is well answers sooner; somebody at a browser may have waited for a thread of the server before. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    /** More than it takes to find out that no connection can be had. */
    private static final Duration UNTIL_HOPELESS = Duration.ofSeconds(10);

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService executor;

    /** Why nobody may work with it, whether it answers or not; null once {@link Migration} has opened it. */
    private volatile String obstacle = "The application has not looked for it yet";

    private volatile String failure;
    private volatile boolean away;
    private volatile boolean suspected;
    private volatile Future<Boolean> question;
    private long askedAt;
    private long awaySince;

    /** Lets everybody work with it: its schema is the one of this version. */
    void open() {
        obstacle = null;
    }

    /**
     * Lets nobody work with it, as at the beginning.
     *
     * @param reason why, in one line
     */
    void keepClosed(String reason) {
        obstacle = reason;
    }

    /** For timers and whoever watches: asks it, unless that was done within the last three seconds, and waits for the answer. */
    public boolean answers() {
        return obstacle == null && answersWithin(UNTIL_HOPELESS);
    }

    /** Why it does not answer, in one line; empty while it does. */
    public Optional<String> failure() {
        return Optional.ofNullable(obstacle == null ? failure : obstacle);
    }

    /** For whoever must not wait: nothing is asked while nothing is suspected, and an answer that takes long counts as none. */
    public boolean isAway() {
        if (obstacle != null) {
            return true;
        }
        Future<Boolean> asked = question;
        boolean well = !suspected && !away && (asked == null || asked.isDone());
        return !well && !answersWithin(A_MOMENT);
    }

    /** Asks for something on behalf of whoever watches the system; nothing while it is away, and with little patience. */
    public <T> Optional<T> ask(Supplier<T> question) {
        if (!answers()) {
            return Optional.empty();
        }
        try (Patience.Wait wait = Patience.somebodyWaits()) {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The database gave no answer: {0}", e.getMessage());
            suspect();
            return Optional.empty();
        }
    }

    /** Its name and version as it tells them itself. */
    public String product() {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something has failed that might be the database's fault: the next one asks before it goes on. */
    public void suspect() {
        suspected = true;
    }

    private boolean answersWithin(Duration patience) {
        try {
            return question().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The one that is on its way, or the last one while it is fresh; else another one. */
    private synchronized Future<Boolean> question() {
        boolean fresh = System.nanoTime() - askedAt < REST && (away || !suspected);
        if (question == null || question.isDone() && !fresh) {
            suspected = false;
            question = executor.submit(this::askNow);
        }
        return question;
    }

    private boolean askNow() {
        String found = find();
        tell(found);
        synchronized (this) {
            askedAt = System.nanoTime();
        }
        return found == null;
    }

    /** Why it does not answer; null when it does. */
    private String find() {
        try (Connection connection = dataSource.getConnection()) {
            boolean valid = connection.isValid(PATIENCE_SECONDS);
            Patience.rest(connection);
            return valid ? null : "It gives no answer";
        } catch (SQLException e) {
            LOG.log(Level.FINE, "No connection", e);
            return DatabaseFailure.reason(e);
        }
    }

    /** Once when it goes and once when it comes back: an outage must not fill the log. */
    private void tell(String found) {
        if (found != null && !away) {
            awaySince = System.nanoTime();
            LOG.log(Level.SEVERE, "The database is away: {0}", found);
        } else if (found == null && away) {
            LOG.log(
                    Level.WARNING,
                    "The database is back after {0} s",
                    Duration.ofNanos(System.nanoTime() - awaySince).toSeconds());
        }
        failure = found;
        away = found != null;
    }
}
