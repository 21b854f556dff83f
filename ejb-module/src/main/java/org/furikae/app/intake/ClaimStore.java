package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.claim.Claim;
import org.furikae.exchange.TableKind;

/** Stores claims. A claim id that is known is never overwritten. */
@ApplicationScoped
class ClaimStore implements FactStore<Claim> {
    @Inject
    private ClaimTable claims;

    @Override
    public Stored store(long batchId, Progress before, List<AcceptedRow<Claim>> rows) {
        Map<String, FiledClaim> known =
                claims.find(rows.stream().map(row -> row.fact().claimId()).toList());
        List<Claim> added = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (AcceptedRow<Claim> row : rows) {
            FiledClaim earlier = known.get(row.fact().claimId());
            if (earlier == null) {
                added.add(row.fact());
            } else {
                refused.add(KnownRow.refuse(
                        row.raw(),
                        TableKind.CLAIMS.columns().get(0),
                        row.fact().claimId(),
                        earlier.batchId(),
                        earlier.claim().equals(row.fact())));
            }
        }
        claims.insert(batchId, before.claims(), added);
        return new Stored(refused, added.size());
    }
}
