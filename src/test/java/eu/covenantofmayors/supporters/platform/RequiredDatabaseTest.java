package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which default data source of a server the application starts. */
class RequiredDatabaseTest {
    @ParameterizedTest
    @CsvSource({"13, 13.0", "16, 16.10", "18, 18.1 (Debian 18.1-1)"})
    void startsOnPostgreSqlFromVersion13On(int major, String version) throws SQLException {
        assertThat(RequiredDatabase.objection(database("PostgreSQL", major, version)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Apache Derby, 10, 10.17.1.0", "MariaDB, 13, 13.0", "PostgreSQL, 12, 12.22"})
    void saysInOneLineWhatItFoundAndWhatToDoOnAnyOther(String product, int major, String version) throws SQLException {
        assertThat(RequiredDatabase.objection(database(product, major, version)))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("PostgreSQL 13 or newer", product + " " + version, "postgresql.asadmin")
                        .doesNotContain("\n"));
    }

    @Test
    void theFileThatItNamesIsThere() {
        assertThat(Path.of("server-config/payara/postgresql.asadmin")).exists();
    }

    private static DatabaseMetaData database(String product, int major, String version) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                RequiredDatabaseTest.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getDatabaseProductName" -> product;
                    case "getDatabaseMajorVersion" -> major;
                    case "getDatabaseProductVersion" -> version;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
