package eu.covenantofmayors.supporters.platform;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;

/** The database that the application needs as the server's default data source: PostgreSQL, from one version on. */
final class RequiredDatabase {
    private static final String PRODUCT = "PostgreSQL";

    /** The oldest major version with all that the migrations use. */
    private static final int OLDEST = 13;

    private RequiredDatabase() {}

    /**
     * Why the application cannot run on a database, in one line that also says what to do.
     *
     * @return empty where it can
     */
    static Optional<String> objection(DatabaseMetaData database) throws SQLException {
        if (PRODUCT.equals(database.getDatabaseProductName()) && database.getDatabaseMajorVersion() >= OLDEST) {
            return Optional.empty();
        }
        return Optional.of(
                "Covenant Supporters needs " + PRODUCT + " " + OLDEST
                        + " or newer, but the server's default data source leads to "
                        + database.getDatabaseProductName() + " "
                        + database.getDatabaseProductVersion()
                        + ". It does not start. Configure the server with server-config/payara/postgresql.asadmin, then deploy again.");
    }
}
