package db.migration;

import eu.covenantofmayors.supporters.platform.Spelling;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Spelling is nothing that SQL could do. */
public class V0131__fill_search_keys extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        SearchKeys.fill(
                context.getConnection(),
                "organisation",
                "select id, official_name, english_name, acronym from organisation",
                row -> Spelling.key(SearchKeys.text(row, 2), SearchKeys.text(row, 3), SearchKeys.text(row, 4)));
        SearchKeys.fill(
                context.getConnection(),
                "supporter",
                "select id, register_name from supporter where register_name is not null",
                row -> Spelling.key(SearchKeys.text(row, 2)));
    }
}
