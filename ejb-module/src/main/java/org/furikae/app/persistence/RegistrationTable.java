package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LookupKey;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.RelationClass;

/** The table of registration history. Rows are added and never changed. */
@ApplicationScoped
public class RegistrationTable {
    private static final String COLUMNS = "registration_id, person_key, insurer_number, insured_symbol, insured_number,"
            + " branch_number, relation_class, " + FiveItemsColumns.NAMES + ", employer_name, qualified_from,"
            + " qualified_until, loss_reason, card_collected_on, issued_on, copay_tenths, notified_on, registered_on, status,"
            + " number_source";
    private static final String INSERT = Sql.insertInto(
            "registration",
            "batch_id, ordinal, filed_hash, person_hash, search_kanji, search_kana, search_number, " + COLUMNS);

    private final Database database;

    @Inject
    public RegistrationTable(Database database) {
        this.database = database;
    }

    protected RegistrationTable() {
        this.database = null;
    }

    /** A row and the batch that brought it. */
    public record Known(long batchId, Registration registration) {}

    /**
     * Adds rows.
     *
     * @param firstOrdinal number of the first row, above those of all rows of the batch that are stored
     */
    public void insert(long batchId, long firstOrdinal, List<Registration> rows) {
        long[] ordinal = {firstOrdinal};
        database.bulk(INSERT, rows, (parameters, row) -> {
            parameters
                    .number(batchId)
                    .number(ordinal[0]++)
                    .number(LookupHash.of(LookupKey.ofInsured(row.insurerNumber(), row.symbol(), row.number())))
                    .optionalNumber(LookupKey.ofPerson(row.person()).map(LookupHash::of))
                    .text(SearchKey.ofKanjiInAnyForm(row.person().kanjiName()))
                    .text(SearchKey.ofKanaInAnySpelling(row.person().kanaName()))
                    .text(SearchKey.ofNumber(row.number()));
            bind(parameters, row);
        });
    }

    /**
     * Passes on all rows of the batches after {@code afterBatch} up to {@code lastBatch}, in the order in which they came, without
     * holding them all. Call it outside of a transaction: it keeps a connection busy.
     */
    public void stream(long afterBatch, long lastBatch, Database.Sink<Known> sink) throws IOException {
        database.stream(
                "select batch_id, " + COLUMNS + " from registration where batch_id > ? and batch_id <= ?"
                        + " order by batch_id, ordinal",
                parameters -> parameters.number(afterBatch).number(lastBatch),
                columns -> new Known(columns.number(), read(columns)),
                sink);
    }

    /** Every row of each of these registration ids that counts still, with the batch that brought it. */
    public List<Known> withIds(Collection<String> registrationIds) {
        return database.queryIn(
                "select r.batch_id, " + Sql.qualified("r", COLUMNS) + " from registration r where true"
                        + SupersededRegistrationTable.notYet("r", String.valueOf(Long.MAX_VALUE))
                        + " and r.registration_id in ",
                registrationIds,
                columns -> new Known(columns.number(), read(columns)));
    }

    /**
     * Every row of each registration id that was at any time known to be one of these persons'; some rows more than once.
     *
     * @param knowledgeBatch rows of later batches are left out
     */
    public List<Registration> ofPersons(Collection<String> personKeys, long knowledgeBatch) {
        return database.queryIn(
                "select " + Sql.qualified("r", COLUMNS)
                        + " from registration p join registration r on r.registration_id = p.registration_id"
                        + " where p.batch_id <= " + knowledgeBatch + " and r.batch_id <= " + knowledgeBatch
                        + SupersededRegistrationTable.notYet("r", String.valueOf(knowledgeBatch))
                        + " and p.person_key in ",
                personKeys,
                RegistrationTable::read);
    }

    /**
     * Keys of persons with a row under one of these look-up hashes.
     *
     * @param knowledgeBatch rows of later batches are left out
     */
    public Set<String> personKeys(Collection<Long> filedHashes, Collection<Long> personHashes, long knowledgeBatch) {
        Set<String> keys = new HashSet<>(personKeys("filed_hash", filedHashes, knowledgeBatch));
        keys.addAll(personKeys("person_hash", personHashes, knowledgeBatch));
        return keys;
    }

    private List<String> personKeys(String hashColumn, Collection<Long> hashes, long knowledgeBatch) {
        return database.queryInNumbers(
                "select person_key from registration where batch_id <= " + knowledgeBatch + " and " + hashColumn
                        + " in ",
                hashes,
                Columns::text);
    }

    private static void bind(Parameters parameters, Registration row) throws SQLException {
        parameters
                .text(row.registrationId())
                .text(row.personKey())
                .text(row.insurerNumber().digits())
                .text(row.symbol())
                .text(row.number())
                .text(row.branch())
                .optionalConstant(row.relation());
        FiveItemsColumns.bind(parameters, row.person());
        parameters
                .text(row.employerName())
                .day(row.qualifiedFrom())
                .optionalDay(row.qualifiedUntil())
                .optionalConstant(row.lossReason())
                .optionalDay(row.cardCollectedOn())
                .optionalDay(row.issuedOn());
        CopayColumn.bind(parameters, row.copayRatio());
        parameters
                .optionalDay(row.notifiedOn())
                .day(row.registeredOn())
                .constant(row.status())
                .optionalConstant(row.numberSource());
    }

    private static Registration read(Columns columns) throws SQLException {
        return new Registration(
                columns.text(),
                columns.text(),
                new InsurerNumber(columns.text()),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.optionalConstant(RelationClass.class),
                FiveItemsColumns.read(columns),
                columns.text(),
                columns.day(),
                columns.optionalDay(),
                columns.optionalConstant(LossReason.class),
                columns.optionalDay(),
                columns.optionalDay(),
                CopayColumn.read(columns),
                columns.optionalDay(),
                columns.day(),
                columns.constant(RegistrationStatus.class),
                columns.optionalConstant(NumberSource.class));
    }
}
