package org.furikae.app.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** The audit trail as auditors look at it. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditLogService implements AuditLog {
    private static final String VERIFY = "audit.verify";

    @Resource
    private SessionContext context;

    @Inject
    private Database database;

    @Inject
    private Verifications verifications;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.AUDITOR, RoleNames.ADMIN})
    public List<AuditEntry> page(AuditFilter filter, long before, int limit) {
        return new AuditList(database).page(filter, before, limit);
    }

    @Override
    @RolesAllowed({RoleNames.AUDITOR, RoleNames.ADMIN})
    public List<String> actions() {
        return database.query(
                "select distinct action from audit_entry order by action", Database.Binding.NONE, Columns::text);
    }

    @Override
    @RolesAllowed({RoleNames.AUDITOR, RoleNames.ADMIN})
    public AuditReport verify() {
        audit.record(VERIFY, "", "");
        return new AuditVerifier(database).verify(List.of(), done -> {});
    }

    @Override
    @RolesAllowed({RoleNames.AUDITOR, RoleNames.ADMIN})
    public void beginVerification() {
        if (verifications.begin(context.getCallerPrincipal().getName())) {
            audit.record(VERIFY, "", "");
        }
    }

    @Override
    @RolesAllowed({RoleNames.AUDITOR, RoleNames.ADMIN})
    public Optional<VerificationStatus> verification() {
        return verifications.last();
    }

    @Override
    @RolesAllowed({RoleNames.AUDITOR, RoleNames.ADMIN})
    public void export(AuditFilter filter, AuditExport.Format format, OutputStream out) throws IOException {
        audit.record("audit.export", format.name().toLowerCase(Locale.ROOT), "");
        new AuditExport(database).write(filter, format, out);
    }
}
