package org.furikae.app.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.furikae.app.access.RoleNames;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;

/** The audit trail in the database. */
@Stateless
@DenyAll
public class StoredAuditTrail implements AuditTrail {
    private static final String ANONYMOUS = "ANONYMOUS";
    private static final String UNKNOWN = "unknown";
    private static final int PURPOSE_LENGTH = 1_000;
    private static final int SUBJECT_LENGTH = 255;

    @Resource
    private SessionContext context;

    @Inject
    private Database database;

    private record Head(long number, String hash) {}

    @Override
    @PermitAll
    public void record(String action, String subject, String purpose) {
        append(userName(), action, subject, purpose);
    }

    @Override
    @PermitAll
    public void recordLogIn(String userName, boolean succeeded) {
        String known = database.queryOne(
                        "select user_name from account where user_name = ?",
                        parameters -> parameters.text(userName),
                        Columns::text)
                .orElse(UNKNOWN);
        append(known, succeeded ? "login" : "login.failed", "", "");
    }

    private void append(String userName, String action, String subject, String purpose) {
        Head head = database.queryOne(
                        "select number, hash from audit_head where id = 1 for update",
                        Database.Binding.NONE,
                        columns -> new Head(columns.number(), columns.text()))
                .orElseThrow();
        AuditEntry entry = AuditEntry.after(
                head.number(),
                head.hash(),
                Clock.systemUTC().instant(),
                userName,
                action,
                cut(subject, SUBJECT_LENGTH),
                cut(purpose, PURPOSE_LENGTH));
        database.update(
                Sql.insertInto("audit_entry", "number, at, user_name, action, subject, purpose, previous_hash, hash"),
                parameters -> parameters
                        .number(entry.number())
                        .moment(entry.at())
                        .text(entry.userName())
                        .text(entry.action())
                        .text(entry.subject())
                        .text(entry.purpose())
                        .text(entry.previousHash())
                        .text(entry.hash()));
        database.update(
                "update audit_head set number = ?, hash = ? where id = 1",
                parameters -> parameters.number(entry.number()).text(entry.hash()));
    }

    @Override
    @RolesAllowed({RoleNames.AUDITOR, RoleNames.ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditCheck verify() {
        Head head = database.queryOne(
                        "select number, hash from audit_head where id = 1",
                        Database.Binding.NONE,
                        columns -> new Head(columns.number(), columns.text()))
                .orElseThrow();
        AuditVerification verification = new AuditVerification();
        try {
            database.stream(
                    "select number, at, user_name, action, subject, purpose, previous_hash, hash from audit_entry"
                            + " where number <= ? order by number",
                    parameters -> parameters.number(head.number()),
                    columns -> new AuditEntry(
                            columns.number(),
                            columns.moment(),
                            columns.text(),
                            columns.text(),
                            columns.text(),
                            columns.text(),
                            columns.text(),
                            columns.text()),
                    verification::next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return verification.against(head.number(), head.hash());
    }

    private String userName() {
        String name = context.getCallerPrincipal().getName();
        return name.equalsIgnoreCase(ANONYMOUS) ? "system" : name;
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
