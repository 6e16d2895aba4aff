package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** Fills the column that is searched for the rows that were there before it. */
final class SearchKeys {
    /** How much is sent at once. */
    private static final int BATCH = 500;

    private SearchKeys() {}

    /**
     * @param names a query for the id and what the key is made of
     * @param key makes it of a row
     */
    static void fill(Connection connection, String table, String names, Function<ResultSet, String> key)
            throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(names);
                PreparedStatement update =
                        connection.prepareStatement("update " + table + " set search_key = ? where id = ?")) {
            for (int i = 1; rows.next(); i++) {
                update.setString(1, key.apply(rows));
                update.setLong(2, rows.getLong(1));
                update.addBatch();
                if (i % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }

    static String text(ResultSet row, int column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
