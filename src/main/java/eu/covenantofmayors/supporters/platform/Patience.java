package eu.covenantofmayors.supporters.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * How long the database may keep somebody waiting for one answer. Somebody at a browser waits {@link #AT_A_PAGE}; timers and
 * imports may wait longer. A connection that only lies in the pool is given up quickly: another one costs little.
 *
 * <p>The persistence provider tells when it takes a connection and when it gives it back, see {@code persistence.xml}.
 */
public class Patience extends SessionEventAdapter {
    /**
     * By default 2.5 seconds: with what it takes to get a connection this stays below the five seconds after which a page must
     * have answered.
     */
    static final Duration AT_A_PAGE = Duration.ofMillis(ConfigProvider.getConfig()
            .getOptionalValue("covenant.database.timeout", Integer.class)
            .orElse(2500));

    static final Duration IN_THE_BACKGROUND = Duration.ofSeconds(60);

    /**
     * It also limits the commit, because the provider gives the connection back before the container commits: with less, a
     * disk that is busy for a moment would break transactions off.
     */
    static final Duration IN_THE_POOL = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Patience.class.getName());
    private static final ThreadLocal<Duration> MINE = new ThreadLocal<>();

    /** Until it is closed, the calling thread works for somebody who waits. */
    public static final class Wait implements AutoCloseable {
        private final Duration before = MINE.get();

        private Wait() {
            MINE.set(AT_A_PAGE);
        }

        @Override
        public void close() {
            if (before == null) {
                MINE.remove();
            } else {
                MINE.set(before);
            }
        }
    }

    public static Wait somebodyWaits() {
        return new Wait();
    }

    /** The provider would try again by itself, every five seconds, and keep a thread of the server waiting for it. */
    @Override
    public void preLogin(SessionEvent event) {
        if (event.getSession().getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
        }
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        Duration mine = MINE.get();
        limit(connection(event), mine == null ? IN_THE_BACKGROUND : mine);
    }

    @Override
    public void preReleaseConnection(SessionEvent event) {
        rest(connection(event));
    }

    /** For a connection that goes back into the pool. */
    static void rest(Connection connection) {
        limit(connection, IN_THE_POOL);
    }

    /** For a connection that is used without the persistence provider. */
    static void limit(Connection connection, Duration patience) {
        if (connection == null) {
            return;
        }
        try {
            connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
        } catch (SQLException e) {
            // It is broken, or its driver knows no limit: whoever uses it next will find out.
            LOG.log(Level.FINE, "No limit for a connection", e);
        }
    }

    private static Connection connection(SessionEvent event) {
        return ((Accessor) event.getResult()).getDatasourceConnection() instanceof Connection connection
                ? connection
                : null;
    }
}
