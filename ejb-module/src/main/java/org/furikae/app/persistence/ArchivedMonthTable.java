package org.furikae.app.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The tables of archived months, and of what vouches for the decisions that they left in the database. Also of use outside of the
 * container.
 */
public final class ArchivedMonthTable {
    private static final String CONTENT =
            "archive_number, treatment_month, file_name, file_sha256, decisions, first_number, last_number, hashes_sha256";
    private static final String RECORD = CONTENT + ", archived_by, archived_at, audit_number";
    private static final String SELECT = "select " + RECORD + ", emptied_at, returned_at from archived_month ";
    private static final String IN_ORDER = " order by archive_number";

    private final Database database;

    public ArchivedMonthTable(Database database) {
        this.database = database;
    }

    /**
     * What an audit entry vouches for.
     *
     * @param number of the archive
     * @param fileName without folders
     * @param fileSha256 of the whole file, 64 lower-case hex digits
     * @param decisions whose explanations the file holds
     * @param hashesSha256 over the hashes of all of them without their explanations
     */
    public record Content(
            long number,
            YearMonth month,
            String fileName,
            String fileSha256,
            long decisions,
            long firstNumber,
            long lastNumber,
            String hashesSha256) {}

    /**
     * A recorded archive.
     *
     * @param auditNumber of the entry that vouches for the content
     * @param emptiedAt empty while the explanations are still in the database
     * @param returnedAt when the explanations had come back from the file
     */
    public record Row(
            Content content,
            String archivedBy,
            Instant archivedAt,
            long auditNumber,
            Optional<Instant> emptiedAt,
            Optional<Instant> returnedAt) {}

    /**
     * Hashes of some decisions of an archive, in the order of their numbers.
     *
     * @param hashes claim number, decision number and SHA-256 of each
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    public record Hashes(long firstNumber, long lastNumber, byte[] hashes) {}

    /** Whether the schema is one that has archives. */
    public boolean exists() {
        return database.queryOne(
                        "select 1 from information_schema.tables where table_schema = database()"
                                + " and table_name = 'archived_month'",
                        Database.Binding.NONE,
                        Columns::number)
                .isPresent();
    }

    /** A number for an archive that the caller's transaction records. */
    public long nextNumber() {
        return database.queryOne(
                        "select coalesce(max(archive_number), 0) + 1 from archived_month",
                        Database.Binding.NONE,
                        Columns::number)
                .orElseThrow();
    }

    public void insert(Content content, String archivedBy, Instant at, long auditNumber) {
        database.update(
                Sql.insertInto("archived_month", RECORD),
                parameters -> parameters
                        .number(content.number())
                        .number(MonthNumber.of(content.month()))
                        .text(content.fileName())
                        .text(content.fileSha256())
                        .number(content.decisions())
                        .number(content.firstNumber())
                        .number(content.lastNumber())
                        .text(content.hashesSha256())
                        .text(archivedBy)
                        .moment(at)
                        .number(auditNumber));
    }

    public void insert(long archive, Hashes hashes) {
        database.update(
                Sql.insertInto("archived_decisions", "archive_number, first_number, last_number, hashes"),
                parameters -> parameters
                        .number(archive)
                        .number(hashes.firstNumber())
                        .number(hashes.lastNumber())
                        .bytes(hashes.hashes()));
    }

    public void setEmptied(long archive, Instant at) {
        database.update(
                "update archived_month set emptied_at = ? where archive_number = ?",
                parameters -> parameters.moment(at).number(archive));
    }

    public void setReturned(long archive, String by, Instant at) {
        database.update(
                "update archived_month set returned_by = ?, returned_at = ? where archive_number = ?",
                parameters -> parameters.text(by).moment(at).number(archive));
    }

    public List<Row> all() {
        return database.query(SELECT + IN_ORDER, Database.Binding.NONE, ArchivedMonthTable::read);
    }

    /** Archives of a month, oldest first. */
    public List<Row> of(YearMonth month) {
        return database.query(
                SELECT + "where treatment_month = ?" + IN_ORDER,
                parameters -> parameters.number(MonthNumber.of(month)),
                ArchivedMonthTable::read);
    }

    /** Archives in files of this content, oldest first. */
    public List<Row> inFile(String fileSha256) {
        return database.query(
                SELECT + "where file_sha256 = ?" + IN_ORDER,
                parameters -> parameters.text(fileSha256),
                ArchivedMonthTable::read);
    }

    /** The next hashes of an archive whose first number is above {@code after}. */
    public Optional<Hashes> next(long archive, long after) {
        return database.queryOne(
                "select first_number, last_number, hashes from archived_decisions where archive_number = ?"
                        + " and first_number > ? order by first_number limit 1",
                parameters -> parameters.number(archive).number(after),
                ArchivedMonthTable::readHashes);
    }

    /** The hashes of an archive whose range holds this decision. */
    public Optional<Hashes> covering(long archive, long decisionNumber) {
        return database.queryOne(
                        "select first_number, last_number, hashes from archived_decisions where archive_number = ?"
                                + " and first_number <= ? order by first_number desc limit 1",
                        parameters -> parameters.number(archive).number(decisionNumber),
                        ArchivedMonthTable::readHashes)
                .filter(hashes -> hashes.lastNumber() >= decisionNumber);
    }

    private static Hashes readHashes(Columns columns) throws SQLException {
        return new Hashes(columns.number(), columns.number(), columns.bytes());
    }

    private static Row read(Columns columns) throws SQLException {
        return new Row(
                new Content(
                        columns.number(),
                        MonthNumber.month(columns.smallNumber()),
                        columns.text(),
                        columns.text(),
                        columns.number(),
                        columns.number(),
                        columns.number(),
                        columns.text()),
                columns.text(),
                columns.moment(),
                columns.number(),
                columns.optionalMoment(),
                columns.optionalMoment());
    }
}
