package db.migration;

import eu.covenantofmayors.supporters.platform.Spelling;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Makes all keys that are searched anew whenever {@link Spelling} makes others than before: Flyway keeps the checksum of a
 * repeatable migration and runs it again, after all others, when it has changed.
 */
public class R__search_keys extends BaseJavaMigration {
    @Override
    public Integer getChecksum() {
        return Spelling.version();
    }

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
        SearchKeys.fill(
                context.getConnection(),
                "signatory",
                "select id, name from signatory",
                row -> Spelling.key(SearchKeys.text(row, 2)));
        SearchKeys.fill(
                context.getConnection(),
                "member_authority",
                "select id, name, region from member_authority",
                row -> Spelling.key(SearchKeys.text(row, 2), SearchKeys.text(row, 3)));
    }
}
