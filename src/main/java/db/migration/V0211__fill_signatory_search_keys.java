package db.migration;

import eu.covenantofmayors.supporters.platform.Spelling;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Spelling is nothing that SQL could do. */
public class V0211__fill_signatory_search_keys extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        SearchKeys.fill(
                context.getConnection(),
                "signatory",
                "select id, name from signatory",
                row -> Spelling.key(SearchKeys.text(row, 2)));
    }
}
