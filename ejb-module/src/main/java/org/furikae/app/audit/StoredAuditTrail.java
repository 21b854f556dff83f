package org.furikae.app.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** The audit trail in the database. */
@Stateless
@DenyAll
public class StoredAuditTrail implements AuditTrail {
    private static final String ANONYMOUS = "ANONYMOUS";
    private static final String UNKNOWN = "unknown";

    @Resource
    private SessionContext context;

    @Inject
    private Database database;

    @Override
    @PermitAll
    public void record(String action, String subject, String purpose) {
        chain().append(userName(), action, subject, purpose, "");
    }

    @Override
    @PermitAll
    public long recordContent(String action, String subject, String purpose, String contentSha256) {
        return chain().append(userName(), action, subject, purpose, contentSha256);
    }

    @Override
    @PermitAll
    public void recordLogIn(String userName, boolean succeeded) {
        String known = database.queryOne(
                        "select user_name from account where user_name = ?",
                        parameters -> parameters.text(userName),
                        Columns::text)
                .orElse(UNKNOWN);
        chain().append(known, succeeded ? "login" : "login.failed", "", "", "");
    }

    private AuditChain chain() {
        return new AuditChain(database);
    }

    private String userName() {
        String name = context.getCallerPrincipal().getName();
        return name.equalsIgnoreCase(ANONYMOUS) ? AuditAction.SYSTEM_USER : name;
    }
}
