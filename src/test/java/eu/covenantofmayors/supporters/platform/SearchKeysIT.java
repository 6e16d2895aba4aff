package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import db.migration.R__search_keys;
import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names that were there before the way of comparing them had changed. */
@ArquillianTest
class SearchKeysIT {
    private static final long ID = 8_000_000_000_950L;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    @AfterEach
    void clear() throws SQLException {
        run("delete from organisation where id = " + ID);
    }

    @Test
    void areMadeAnew() throws Exception {
        run("insert into organisation (id, version, official_name, search_key) values (" + ID
                + ", 1, 'Магілёў', ' as it was made before')");
        try (Connection connection = dataSource.getConnection()) {
            new R__search_keys().migrate(context(connection));
        }
        assertThat(key()).isEqualTo(Spelling.key("Магілёў"));
    }

    /** Flyway runs it again when it has another checksum; this one was kept when the server started. */
    @Test
    void areThoseOfTheCodeThatRuns() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select checksum from flyway_schema_history"
                        + " where description = 'search keys' and version is null order by installed_rank desc")) {
            assertThat(last.next()).isTrue();
            assertThat(last.getInt(1)).isEqualTo(Spelling.version());
        }
    }

    private String key() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select search_key from organisation where id = " + ID)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
