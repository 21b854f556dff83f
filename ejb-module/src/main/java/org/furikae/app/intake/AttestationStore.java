package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.furikae.app.persistence.AttestationTable;
import org.furikae.attestation.Attestation;
import org.furikae.exchange.TableKind;

/** Stores attestations. An attestation id that is known is never overwritten. */
@ApplicationScoped
class AttestationStore implements FactStore<Attestation> {
    @Inject
    private AttestationTable attestations;

    @Override
    public Stored store(long batchId, Progress before, List<AcceptedRow<Attestation>> rows) {
        Map<String, AttestationTable.Filed> known = attestations.find(
                rows.stream().map(row -> row.fact().attestationId()).toList());
        List<Attestation> added = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (AcceptedRow<Attestation> row : rows) {
            AttestationTable.Filed earlier = known.get(row.fact().attestationId());
            if (earlier == null) {
                added.add(row.fact());
            } else {
                refused.add(KnownRow.refuse(
                        row.raw(),
                        TableKind.ATTESTATIONS.columns().get(0),
                        row.fact().attestationId(),
                        earlier.batchId(),
                        earlier.attestation().equals(row.fact())));
            }
        }
        attestations.insert(batchId, added);
        return new Stored(refused, 0);
    }
}
