package org.furikae.app.audit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.persistence.Database;

/** Proofs from the tables of decisions, seals and audit entries. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DecisionProofService implements DecisionProofs {
    @Inject
    private Database database;

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION
    })
    public Optional<DecisionProof> of(long decisionNumber) {
        Optional<DecisionHash> now = new DecisionHashes(database)
                .between(decisionNumber, decisionNumber).stream().findFirst();
        Optional<SealTable.Stored> seal = new SealTable(database).covering(decisionNumber);
        return now.flatMap(decision -> seal.flatMap(found -> proof(decision, found)));
    }

    private Optional<DecisionProof> proof(DecisionHash now, SealTable.Stored seal) {
        Optional<DecisionHash> sealed = seal.decisions().stream()
                .filter(one -> one.decisionNumber() == now.decisionNumber())
                .findFirst();
        Optional<String> archive = sealed.filter(then -> !then.equals(now))
                .flatMap(then -> ArchivedDecisions.asRecorded(database).holding(now))
                .map(row -> row.content().fileName());
        Optional<AuditEntry> entry = new AuditChain(database).entry(seal.auditNumber());
        return sealed.flatMap(then -> entry.map(vouching -> new DecisionProof(
                now.sha256(),
                then.sha256(),
                vouching.number(),
                vouching.at(),
                vouching.hash(),
                (now.equals(then) || archive.isPresent()) && seal.isVouchedFor() && vouching.isIntact(),
                archive)));
    }
}
