package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The table of rows of the register that were brought by an answer which turned out wrong. What was known before the batch that
 * corrects them stays as it was; from that batch on they count no more.
 */
@ApplicationScoped
public class SupersededRegistrationTable {
    /** Leaves rows of {@code r} out that count no more once {@code knownUpTo}, a number, is known. */
    static String notYet(String r, String knownUpTo) {
        return " and not exists (select 1 from superseded_registration u where u.registration_id = " + r
                + ".registration_id and u.batch_id = " + r + ".batch_id and u.by_batch <= " + knownUpTo + ")";
    }

    private final Database database;

    @Inject
    public SupersededRegistrationTable(Database database) {
        this.database = database;
    }

    protected SupersededRegistrationTable() {
        this.database = null;
    }

    /**
     * A row whose place was taken.
     *
     * @param byBatch from this batch on it counts no more
     */
    public record Superseded(String registrationId, long batchId, long byBatch) {}

    /** All rows that count no more once {@code lastBatch} is known. */
    public List<Superseded> upTo(long lastBatch) {
        return database.query(
                "select registration_id, batch_id, by_batch from superseded_registration where by_batch <= ?",
                parameters -> parameters.number(lastBatch),
                columns -> new Superseded(columns.text(), columns.number(), columns.number()));
    }

    /**
     * Takes a row's place.
     *
     * @param byBatch from this batch on the row counts no more
     * @param restated whether that batch says the same again
     */
    public void add(String registrationId, long batchId, long byBatch, boolean restated) {
        database.update(
                Sql.insertInto("superseded_registration", "registration_id, batch_id, by_batch, restated"),
                parameters -> parameters
                        .text(registrationId)
                        .number(batchId)
                        .number(byBatch)
                        .flag(restated));
    }
}
