package eu.covenantofmayors.supporters.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Issue 23, item 2: a demonstration whose loading broke off gets back the database that the migrations have made, and no
 * other database is ever emptied. Runs on a database of its own: the embedded one, or a new one beside {@code test.db.url}.
 */
class DemoDatabaseTest {
    private static final String NAME = "covenant_demonstration_test";
    private static final String USER = System.getProperty("test.db.user", "postgres");
    private static final String PASSWORD = System.getProperty("test.db.password", "postgres");
    private static final String ENTRY =
            "insert into audit_entry (id, version, happened_at, actor, actor_role, action, subject)"
                    + " values (1, 1, now(), 'somebody', 'ADMIN', 'Tried', 'demonstration:1')";

    private static EmbeddedPostgres embedded;
    private static String url = System.getProperty("test.db.url");

    private Connection server;
    private Connection database;

    @BeforeAll
    static void startServer() throws IOException {
        if (url == null) {
            embedded = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .start();
            url = embedded.getJdbcUrl("postgres", "postgres");
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }

    @BeforeEach
    void makeDatabase() throws SQLException {
        server = DriverManager.getConnection(url, USER, PASSWORD);
        execute(server, "drop database if exists " + NAME);
        execute(server, "create database " + NAME);
        String own = url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + NAME + "$1");
        Flyway.configure()
                .dataSource(own, USER, PASSWORD)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        database = DriverManager.getConnection(own, USER, PASSWORD);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
        execute(server, "drop database " + NAME);
        server.close();
    }

    @Test
    void startingOverLeavesWhatTheMigrationsHaveMade() throws SQLException {
        Map<String, List<String>> migrated = rows();
        execute(database, DemoDatabase.BEGIN);
        execute(database, ENTRY);
        execute(database, "update sweep_turn set finished_at = now(), failures = 7");
        execute(database, "delete from country where code = 'UA'");
        assertThat(rows()).isNotEqualTo(migrated);

        execute(database, DemoDatabase.START_OVER);

        assertThat(rows()).isEqualTo(migrated);
        assertThat(holds(DemoDatabase.COMPLETED)).isFalse();
    }

    @Test
    void theAuditTrailIsGuardedAgainAfterwards() throws SQLException {
        execute(database, DemoDatabase.BEGIN);
        execute(database, DemoDatabase.START_OVER);
        execute(database, ENTRY);
        assertThatThrownBy(() -> execute(database, "delete from audit_entry")).hasMessageContaining("written once");
        assertThatThrownBy(() -> execute(database, "truncate audit_entry")).hasMessageContaining("written once");
    }

    @Test
    void aCompleteDemonstrationIsNotEmptied() throws SQLException {
        execute(database, DemoDatabase.BEGIN);
        execute(database, ENTRY);
        execute(database, DemoDatabase.COMPLETE);
        Map<String, List<String>> complete = rows();

        assertThatThrownBy(() -> execute(database, DemoDatabase.START_OVER)).hasMessageContaining("broke off");

        assertThat(rows()).isEqualTo(complete);
        assertThat(holds(DemoDatabase.COMPLETED)).isTrue();
    }

    @Test
    void aDatabaseWithoutARecordIsNotEmptied() throws SQLException {
        execute(database, ENTRY);
        Map<String, List<String>> before = rows();

        assertThat(holds(DemoDatabase.BEGUN)).isFalse();
        assertThatThrownBy(() -> execute(database, DemoDatabase.START_OVER)).isInstanceOf(SQLException.class);

        assertThat(rows()).isEqualTo(before);
    }

    /** All rows of all tables of the application, by table. */
    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table :
                texts("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and relname <> 'flyway_schema_history' and relname not like 'demonstration%'")) {
            rows.put(table, texts("select cast(t as text) from \"" + table + "\" t order by 1"));
        }
        assertThat(rows).containsKeys("country", "audit_entry", "sweep_turn");
        return rows;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private boolean holds(String query) throws SQLException {
        return texts(query).equals(List.of("t"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
