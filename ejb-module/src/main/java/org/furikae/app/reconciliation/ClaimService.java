package org.furikae.app.reconciliation;

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
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.decision.Submission;
import org.furikae.insurer.Insurer;

/** Claims in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClaimService implements Claims {
    @Inject
    private ClaimTable claims;

    @Inject
    private ClaimList list;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private DecisionTable decisions;

    @Inject
    private InsurerDirectories insurers;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION
    })
    public List<ClaimRow> page(ClaimFilter filter, long offset, int limit) {
        List<ClaimRow> rows = list.page(filter, offset, limit);
        if (!rows.isEmpty()) {
            // What was searched for may be a name; which claims were seen follows from the first and the last.
            audit.record(
                    "claims.list",
                    rows.get(0).claimId() + " – " + rows.get(rows.size() - 1).claimId() + ", " + rows.size()
                            + " claims",
                    "");
        }
        return rows;
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION
    })
    public long count(ClaimFilter filter) {
        return list.count(filter);
    }

    /** What is shown and the entry in the audit trail stand or fall together: without the entry nothing is shown. */
    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION
    })
    public Optional<ClaimCase> open(String claimId, String purpose) {
        Optional<FiledClaim> filed = claims.find(claimId);
        if (filed.isPresent()) {
            audit.record("claim.open", claimId, purpose);
        }
        return filed.map(this::claimCase);
    }

    private ClaimCase claimCase(FiledClaim filed) {
        Submission submission = chunks.submission(filed);
        String filedInsurer = insurers.current()
                .find(filed.claim().insured().insurerNumber())
                .map(Insurer::name)
                .orElse("");
        List<StoredDecision> history =
                decisions.history(filed).stream().map(StoredDecision::of).toList();
        return new ClaimCase(filed.batchId(), submission, filedInsurer, history);
    }

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void exportWorkbook(ClaimFilter filter, OutputStream out) throws IOException {
        audit.record("claims.export", list.count(filter) + " claims", "");
        try (ClaimListWorkbook workbook = new ClaimListWorkbook(out)) {
            list.stream(filter, workbook::add);
        }
    }
}
