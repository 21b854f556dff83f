package org.furikae.app.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;

/** The tables of audit entries and of the head that each writer moves on. Also of use outside of the container. */
final class AuditChain {
    private static final int PURPOSE_LENGTH = 1_000;
    private static final int SUBJECT_LENGTH = 255;
    private static final String COLUMNS =
            "number, at, user_name, action, subject, purpose, content_sha256, previous_hash, hash";
    static final String SELECT = "select " + COLUMNS + " from audit_entry ";

    private final Database database;

    AuditChain(Database database) {
        this.database = database;
    }

    /**
     * Adds an entry in the caller's transaction. Others who want to wait until that ends, so call it as late as possible.
     *
     * @param contentSha256 of what the entry vouches for; empty for nothing beside itself
     * @return the entry's number
     */
    long append(String userName, String action, String subject, String purpose, String contentSha256) {
        AuditHead head = database.queryOne(
                        "select number, hash from audit_head where id = 1 for update",
                        Database.Binding.NONE,
                        columns -> new AuditHead(columns.number(), columns.text()))
                .orElseThrow();
        AuditEntry entry = AuditEntry.after(
                head,
                Clock.systemUTC().instant(),
                userName,
                action,
                cut(subject, SUBJECT_LENGTH),
                cut(purpose, PURPOSE_LENGTH),
                contentSha256);
        database.update(
                Sql.insertInto("audit_entry", COLUMNS),
                parameters -> parameters
                        .number(entry.number())
                        .moment(entry.at())
                        .text(entry.userName())
                        .text(entry.action())
                        .text(entry.subject())
                        .text(entry.purpose())
                        .text(entry.contentSha256())
                        .text(entry.previousHash())
                        .text(entry.hash()));
        database.update(
                "update audit_head set number = ?, hash = ? where id = 1",
                parameters -> parameters.number(entry.number()).text(entry.hash()));
        return entry.number();
    }

    /** Where the chain ends now. */
    AuditHead head() {
        return database.queryOne(
                        "select number, hash from audit_head where id = 1",
                        Database.Binding.NONE,
                        columns -> new AuditHead(columns.number(), columns.text()))
                .orElseThrow();
    }

    Optional<AuditEntry> entry(long number) {
        return database.queryOne(
                SELECT + "where number = ?", parameters -> parameters.number(number), AuditChain::read);
    }

    /** Passes on the entries up to a number, oldest first. Call it outside of a transaction. */
    void stream(long lastNumber, Database.Sink<AuditEntry> sink) throws IOException {
        database.stream(
                SELECT + "where number <= ? order by number",
                parameters -> parameters.number(lastNumber),
                AuditChain::read,
                sink);
    }

    static AuditEntry read(Columns columns) throws java.sql.SQLException {
        return new AuditEntry(
                columns.number(),
                columns.moment(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text());
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
