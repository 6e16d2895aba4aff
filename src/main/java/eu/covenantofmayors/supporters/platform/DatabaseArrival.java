package eu.covenantofmayors.supporters.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Waits for the database while the application is deployed. The server starts the persistence unit then, and would unload the
 * application for good when the database is away: after a reboot it often comes later. The log tells why it waits, once a
 * minute.
 */
final class DatabaseArrival {
    private static final Logger LOG = Logger.getLogger(DatabaseArrival.class.getName());

    private DatabaseArrival() {}

    /**
     * Returns when the data source gives a connection, however long that takes.
     *
     * @throws IllegalStateException when the thread is interrupted, as when the server is stopped meanwhile
     */
    static void await(DataSource dataSource) {
        StartAttempts attempts = new StartAttempts(System::nanoTime);
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                attempts.succeeded().ifPresent(LOG::warning);
                return;
            } catch (SQLException e) {
                attempts.failed(DatabaseFailure.reason(e)).ifPresent(LOG::severe);
            }
            try {
                Thread.sleep(attempts.pause().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Nobody waits for the database any more", e);
            }
        }
    }
}
