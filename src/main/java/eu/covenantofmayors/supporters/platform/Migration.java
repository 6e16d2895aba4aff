package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the database to the version of this WAR and tells all others that it is there ({@link DatabaseReady}). While the
 * database cannot be reached, the application is deployed all the same, {@link Database} says that it is away, and this bean
 * tries again every few seconds.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());
    private static final int MOST_OF_FLYWAY = 4;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @Resource
    private TimerService timers;

    @Inject
    private Database database;

    @Inject
    private Event<DatabaseReady> ready;

    private final StartAttempts attempts = new StartAttempts(System::nanoTime);

    /**
     * The first attempt. Where the database is there, all is done when the deployment ends.
     *
     * @throws IllegalStateException where the data source is no PostgreSQL, or too old a one: the deployment fails
     */
    @PostConstruct
    void start() {
        attempt().ifPresent(objection -> {
            throw new IllegalStateException(objection);
        });
    }

    /** The next attempt, by the timer. */
    @PermitAll
    @Timeout
    public void tryAgain() {
        attempt();
    }

    /** @return why the application can never run on this database; empty otherwise */
    private Optional<String> attempt() {
        try {
            Optional<String> objection = objection();
            if (objection.isPresent()) {
                LOG.severe(objection.get());
                database.keepClosed(objection.get());
                return objection;
            }
        } catch (SQLException e) {
            waitForDatabase(DatabaseFailure.reason(e));
            return Optional.empty();
        }
        try {
            migrate();
            rest();
            prepare();
        } catch (SQLException | RuntimeException e) {
            fail(e);
            return Optional.empty();
        }
        database.open();
        attempts.succeeded().ifPresent(LOG::warning);
        return Optional.empty();
    }

    private Optional<String> objection() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return RequiredDatabase.objection(connection.getMetaData());
        }
    }

    private void migrate() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(unhurried())
                .locations("classpath:db/migration")
                // Each capability counts in a hundred of its own: what is new in an early one comes after the late
                // ones.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** What belongs to the start and fails for a reason of its own keeps nobody from working. */
    private void prepare() {
        try {
            ready.fire(new DatabaseReady());
        } catch (RuntimeException e) {
            if (DatabaseFailure.isAway(e)) {
                throw e;
            }
            LOG.log(Level.SEVERE, "Something that belongs to the start has failed; the application runs without it", e);
        }
    }

    /** The database may have gone away again in the middle of it. Anything else would fail at each attempt. */
    private void fail(Exception failure) {
        String reason = DatabaseFailure.reason(failure);
        if (DatabaseFailure.isAway(failure)) {
            waitForDatabase(reason);
        } else {
            String migration = failure instanceof FlywayException flyway
                    ? flyway.getMessage().strip()
                    : reason;
            LOG.log(
                    Level.SEVERE,
                    "The database could not be brought to the version of this application, which answers 503"
                            + " until it is deployed again or the server is restarted. " + migration,
                    failure);
            database.keepClosed("The migration has failed: " + reason);
        }
    }

    private void waitForDatabase(String reason) {
        database.keepClosed(reason);
        attempts.failed(reason).ifPresent(LOG::severe);
        timers.createSingleActionTimer(
                attempts.pause().toMillis(), new TimerConfig("another attempt to reach the database", false));
    }

    /** A migration may take as long as it must. */
    private DataSource unhurried() {
        return (DataSource) Proxy.newProxyInstance(
                Migration.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(dataSource, arguments);
                    if (result instanceof Connection connection) {
                        Patience.limit(connection, Duration.ZERO);
                    }
                    return result;
                });
    }

    /** What Flyway has used lies in the pool now, nobody else has taken anything yet, and the next one has no such patience. */
    private void rest() throws SQLException {
        Deque<Connection> used = new ArrayDeque<>();
        for (int i = 0; i < MOST_OF_FLYWAY; i++) {
            used.push(dataSource.getConnection());
            Patience.rest(used.peek());
        }
        while (!used.isEmpty()) {
            used.pop().close();
        }
    }
}
