package eu.covenantofmayors.supporters.platform.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each integration test class the database as it was right after the deployment, and the real time: no class sees
 * what another has left behind, and a sweep handles the networks of its own class only. JUnit finds this extension by
 * itself; where no server runs it does nothing.
 *
 * <p>The first test makes a copy of every table that has rows, in a schema of its own; later classes begin with that copy.
 * The database user has to be a superuser, because the triggers that protect the audit trail are passed over.
 */
public final class DatabaseReset implements BeforeAllCallback, BeforeEachCallback {
    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'";

    /** How long a statement waits for a timer of the application that uses the same table. */
    private static final String LOCK_TIMEOUT = "set lock_timeout = '20s'";

    /** What PostgreSQL answers to one of two who wait for each other: here a timer of the application was the other. */
    private static final String DEADLOCK = "40P01";

    private static final int TRIES = 5;

    private static boolean copied;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (copied && usesApplication(context)) {
            restore();
            renewApplication();
        }
    }

    /** Arquillian has deployed the application before the first test, and not yet before the first class. */
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (TestServers.address() != null && !copied && usesApplication(context)) {
            renewApplication();
            copy();
            copied = true;
        }
    }

    /** A test that Arquillian does not run has nothing to do with the application, which may not even be deployed yet. */
    private static boolean usesApplication(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(ArquillianTest.class);
    }

    private static void copy() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // All tables as of one moment: the timers of the application go on writing.
            statement.execute("set transaction isolation level repeatable read");
            statement.execute("create schema pristine");
            for (String table : tables(statement)) {
                if (hasRows(statement, "public." + table)) {
                    statement.execute("create table pristine." + table + " as table public." + table);
                }
            }
            connection.commit();
        }
    }

    private static void restore() throws SQLException {
        for (int tries = 1; !isRestored(tries == TRIES); tries++) {
            System.out.println("A timer of the application was in the way of the database's renewal: tried again.");
        }
    }

    /** False when a timer was in the way; nothing has changed then. */
    private static boolean isRestored(boolean isLastTry) throws SQLException {
        try {
            replaceRows();
            return true;
        } catch (SQLException e) {
            if (isLastTry || !DEADLOCK.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    private static void replaceRows() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(LOCK_TIMEOUT);
            statement.execute("set session_replication_role = replica");
            List<String> filled = new ArrayList<>();
            for (String table : tables(statement)) {
                if (hasRows(statement, "public." + table)) {
                    filled.add("public." + table);
                }
            }
            if (!filled.isEmpty()) {
                statement.execute("truncate " + String.join(", ", filled) + " cascade");
            }
            for (String table : texts(statement, "select tablename from pg_tables where schemaname = 'pristine'")) {
                statement.execute("insert into public." + table + " table pristine." + table);
            }
            connection.commit();
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        return texts(statement, TABLES);
    }

    private static boolean hasRows(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return rows.next();
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                TestServers.databaseUrl(), TestServers.databaseUser(), TestServers.databasePassword());
        connection.setAutoCommit(false);
        return connection;
    }

    /** What the application keeps in memory follows the database, and its officers are there. */
    private static void renewApplication() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(TestServers.address().resolve("/test/reset"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
