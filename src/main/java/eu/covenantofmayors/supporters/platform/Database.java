package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Whether the database answers. While it does not, everybody is told so at once and nobody waits for it but the one who asks
 * again, every few seconds: a database that hangs must not hold every thread of the server.
 */
@ApplicationScoped
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final int PATIENCE_SECONDS = 1;
    private static final long REST = Duration.ofSeconds(3).toNanos();

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    private final ReentrantLock asking = new ReentrantLock();
    private volatile boolean away;
    private volatile boolean suspected;
    private long askedAt = System.nanoTime() - REST;
    private long awaySince;

    /** Asks it, unless that was done within the last three seconds; takes no longer than to find out that it is hopeless. */
    public boolean answers() {
        asking.lock();
        try {
            return answersNow();
        } finally {
            asking.unlock();
        }
    }

    /** For whoever must not wait: nothing is asked while nothing is suspected, and only one waits for the answer. */
    public boolean isAway() {
        if (!suspected && !away) {
            return false;
        }
        if (!asking.tryLock()) {
            return true;
        }
        try {
            return !answersNow();
        } finally {
            asking.unlock();
        }
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

    private boolean answersNow() {
        if (suspected && !away || System.nanoTime() - askedAt >= REST) {
            suspected = false;
            tell(failure());
            askedAt = System.nanoTime();
        }
        return !away;
    }

    /** Why it does not answer; null when it does. */
    private String failure() {
        try (Connection connection = dataSource.getConnection()) {
            boolean valid = connection.isValid(PATIENCE_SECONDS);
            Patience.rest(connection);
            return valid ? null : "It gives no answer";
        } catch (SQLException e) {
            LOG.log(Level.FINE, "No connection", e);
            return e.getMessage();
        }
    }

    /** Once when it goes and once when it comes back: an outage must not fill the log. */
    private void tell(String failure) {
        if (failure != null && !away) {
            awaySince = System.nanoTime();
            LOG.log(Level.SEVERE, "The database is away: {0}", failure);
        } else if (failure == null && away) {
            LOG.log(
                    Level.WARNING,
                    "The database is back after {0} s",
                    Duration.ofNanos(System.nanoTime() - awaySince).toSeconds());
        }
        away = failure != null;
    }
}
