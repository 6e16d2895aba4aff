package eu.covenantofmayors.supporters.platform;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;

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
    static final Duration AT_A_PAGE = Duration.ofMillis(
            (Integer) Setting.DATABASE_TIMEOUT.value(ConfigProvider.getConfig()).orElseThrow());

    static final Duration IN_THE_BACKGROUND = Duration.ofSeconds(60);

    /** The database itself breaks a slow statement off, and keeps the connection; only if it says nothing at all, we do. */
    private static final Duration GRACE = Duration.ofMillis(500);

    static final Duration IN_THE_POOL = Duration.ofMillis(250);

    private static final Logger LOG = Logger.getLogger(Patience.class.getName());
    private static final ThreadLocal<Duration> MINE = new ThreadLocal<>();

    /** Until it is closed, the calling thread works for somebody who waits. */
    public static final class Wait implements AutoCloseable {
        private final Duration before = MINE.get();

        private Wait(Duration patience) {
            MINE.set(patience);
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
        return atMost(AT_A_PAGE);
    }

    static Wait atMost(Duration patience) {
        return new Wait(patience);
    }

    /**
     * The provider would try again by itself, every five seconds, and keep a thread of the server waiting for it. It would also
     * take a connection before anybody needs one.
     */
    @Override
    public void preLogin(SessionEvent event) {
        if (event.getSession().getDatasourceLogin() instanceof DatabaseLogin login) {
            login.setQueryRetryAttemptCount(0);
            if (event.getSession() instanceof ServerSession session) {
                DeferredConnectionPool.replacePools(session, login);
            }
        }
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        Connection connection = connection(event);
        Duration patience = Objects.requireNonNullElse(MINE.get(), IN_THE_BACKGROUND);
        limit(connection, patience.plus(GRACE));
        limitStatements(connection, patience);
    }

    /** Once in each transaction; what is read outside of any has the limit of the connection alone. */
    private static void limitStatements(Connection connection, Duration patience) {
        TransactionSynchronizationRegistry transactions = transactions();
        if (connection == null
                || transactions.getTransactionStatus() != Status.STATUS_ACTIVE
                || transactions.getResource(GRACE) != null) {
            return;
        }
        transactions.putResource(GRACE, patience);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = " + patience.toMillis());
        } catch (SQLException e) {
            // It is broken: whoever uses it next will find out.
            LOG.log(Level.FINE, "No limit for statements", e);
        }
    }

    /**
     * The provider gives a connection back before the container commits: until then the limit of the work stays, because a
     * disk that is busy for a moment would break the transaction off.
     */
    @Override
    public void preReleaseConnection(SessionEvent event) {
        Connection connection = connection(event);
        TransactionSynchronizationRegistry transactions = transactions();
        if (connection == null || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            rest(connection);
        } else if (transactions.getResource(Patience.class) == null) {
            transactions.putResource(Patience.class, true);
            transactions.registerInterposedSynchronization(new RestAfterwards(physical(connection)));
        }
    }

    /** Runs when the transaction has ended and before its connection lies in the pool again. */
    private record RestAfterwards(Connection connection) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // The commit is still to come.
        }

        @Override
        public void afterCompletion(int status) {
            rest(connection);
        }
    }

    /** The driver's own connection: the pool's handle for it has been closed when the transaction ends. */
    private static Connection physical(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException e) {
            LOG.log(Level.FINE, "Only a handle of a connection", e);
            return connection;
        }
    }

    /** The server's; its name is fixed by the platform's specification and never comes from outside. */
    @SuppressWarnings("BanJNDI")
    private static TransactionSynchronizationRegistry transactions() {
        try {
            return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
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
