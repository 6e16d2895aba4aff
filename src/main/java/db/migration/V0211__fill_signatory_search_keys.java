package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Keys are made by {@link R__search_keys}, which comes after all others; this one keeps its place in the history. */
public class V0211__fill_signatory_search_keys extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        // See above.
    }
}
