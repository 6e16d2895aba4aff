package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the version of this WAR, before anything else uses it: the others depend on this bean. */
@Startup
@Singleton(name = "Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());
    private static final String NO_ANSWER = "The server's default data source does not answer";
    private static final int MOST_OF_FLYWAY = 4;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        requirePostgreSql();
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(unhurried())
                .locations("classpath:db/migration")
                // Each capability counts in a hundred of its own: what is new in an early one comes after the late
                // ones.
                .outOfOrder(true)
                .load()
                .migrate();
        rest();
    }

    /**
     * Leaves one clear line in the log where the application cannot run. All other beans that start depend on this one, so
     * the server unloads the application when this one fails.
     */
    private void requirePostgreSql() {
        try (Connection connection = dataSource.getConnection()) {
            RequiredDatabase.objection(connection.getMetaData()).ifPresent(objection -> {
                LOG.severe(objection);
                throw new IllegalStateException(objection);
            });
        } catch (SQLException e) {
            throw new IllegalStateException(NO_ANSWER, e);
        }
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
    private void rest() {
        Deque<Connection> used = new ArrayDeque<>();
        try {
            for (int i = 0; i < MOST_OF_FLYWAY; i++) {
                used.push(dataSource.getConnection());
                Patience.rest(used.peek());
            }
            while (!used.isEmpty()) {
                used.pop().close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(NO_ANSWER, e);
        }
    }
}
