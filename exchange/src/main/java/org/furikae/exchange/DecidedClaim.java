package org.furikae.exchange;

import org.furikae.claim.Claim;
import org.furikae.claim.InstitutionCode;
import org.furikae.decision.Decision;

/**
 * A decision with what the summary needs of its claim.
 *
 * @param institutionName empty when unknown
 */
public record DecidedClaim(Decision decision, InstitutionCode institution, String institutionName) {
    public static DecidedClaim of(Claim claim, Decision decision) {
        return new DecidedClaim(decision, claim.institution(), claim.institutionName());
    }
}
