package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.furikae.app.audit.SealBacklog;

/** Seals what was stored before there were seals. Flyway reads version and description from the name. */
public class V3_1__seals_of_stored_decisions extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        SealBacklog.seal(context.getConnection());
    }
}
