package org.furikae.app.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.Database;

/** The batches that may bring registrations, and whether all that they ever bring is stored. */
@ApplicationScoped
class RegisterBatchTable {
    private static final String FROM = " from batch where kind in ('REGISTRATIONS', 'WORKBOOK')";
    private static final String FAILED = "state = 'FAILED'";
    private static final String OPEN = "state in ('RECEIVED', 'READING')";

    private final Database database;

    @Inject
    RegisterBatchTable(Database database) {
        this.database = database;
    }

    protected RegisterBatchTable() {
        this.database = null;
    }

    /**
     * A batch.
     *
     * @param failed whether it took its rows back
     * @param open whether it may still bring rows
     */
    record RegisterBatch(long id, boolean failed, boolean open) {}

    /** Every batch after this one, in the order of their numbers. */
    List<RegisterBatch> after(long batch) {
        return database.query(
                "select id, " + FAILED + ", " + OPEN + FROM + " and id > ? order by id",
                parameters -> parameters.number(batch),
                columns -> new RegisterBatch(columns.number(), columns.flag(), columns.flag()));
    }

    /** Where the batches up to {@code lastBatch} stand, in one line. */
    BatchesStanding standing(long lastBatch) {
        return database.queryOne(
                        "select count(*), coalesce(sum(id), 0), coalesce(sum(" + FAILED + "), 0), coalesce(sum(" + OPEN
                                + "), 0)" + FROM + " and id <= ?",
                        parameters -> parameters.number(lastBatch),
                        columns -> new BatchesStanding(
                                columns.number(), columns.number(), columns.number(), columns.number()))
                .orElseThrow();
    }
}
