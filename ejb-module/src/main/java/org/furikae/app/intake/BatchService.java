package org.furikae.app.intake;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditAction;
import org.furikae.app.audit.AuditTrail;

/** Batches in the database. Files are streamed outside of a transaction. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchService implements Batches {
    @Inject
    private BatchTable batches;

    @Inject
    private BatchResults results;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public Optional<Batch> find(long id) {
        return batches.find(id);
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public List<Batch> newestFirst(long beforeId, int limit) {
        return batches.newestFirst(beforeId, limit);
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public List<RowErrorView> errors(long batchId, long afterSequence, int limit) {
        List<RowErrorView> errors = batches.errors(batchId, afterSequence, limit);
        if (!errors.isEmpty()) {
            // The values given may be those of a person.
            audit.record("rejected.look", AuditAction.ofBatch(batchId), "");
        }
        return errors;
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public List<String> notices(long batchId) {
        return batches.notices(batchId);
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public void writeResultWorkbook(long batchId, OutputStream out) throws IOException {
        Batch batch = existing(batchId);
        audit.record("result.download", "batch " + batchId, "xlsx");
        results.writeWorkbook(batch, out);
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public void writeResultCsv(long batchId, OutputStream out) throws IOException {
        Batch batch = existing(batchId);
        audit.record("result.download", "batch " + batchId, "csv");
        results.writeCsv(batch, out);
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public void writeRejectedRows(long batchId, OutputStream out) throws IOException {
        Batch batch = existing(batchId);
        audit.record("rejected.download", "batch " + batchId, "xlsx");
        results.writeRejectedRows(batch, out);
    }

    private Batch existing(long batchId) {
        return batches.find(batchId).orElseThrow(() -> new IllegalArgumentException("no such batch"));
    }
}
