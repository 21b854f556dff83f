package org.furikae.proration;

import org.furikae.claim.Yen;

/**
 * A claim whose insurer was never found.
 *
 * @param amount what its insurer would have borne (保険者負担額), 0 or more
 */
public record UnresolvedClaim(String claimId, Yen amount, ClaimTraits traits) {
    public UnresolvedClaim {
        if (amount.compareTo(Yen.ZERO) < 0) {
            throw new ProrationException("レセプト「" + claimId + "」の保険者負担額が負です。0以上の金額にしてください");
        }
    }
}
