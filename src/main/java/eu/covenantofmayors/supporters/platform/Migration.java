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
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the version of this WAR, before anything else uses it: the others depend on this bean. */
@Startup
@Singleton(name = "Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    private static final String NO_ANSWER = "The server's default data source does not answer";
    private static final int MOST_OF_FLYWAY = 4;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(unhurried())
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor())
                // Each capability counts in a hundred of its own: what is new in an early one comes after the late
                // ones.
                .outOfOrder(true)
                .load()
                .migrate();
        rest();
    }

    private String vendor() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
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
