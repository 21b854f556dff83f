package org.furikae.app.proration;

import org.furikae.claim.Yen;

/**
 * The whole ledger against the claims that it stands for, as of one moment.
 *
 * @param charged to all insurers by all approved runs
 * @param givenBack to all insurers
 * @param openAmount what the claims bring in that are shared now
 */
public record LedgerSums(Yen charged, Yen givenBack, Yen openAmount) {
    public Yen balance() {
        return charged.minus(givenBack);
    }

    /** Whether insurers bear exactly the claims that are shared, to the yen. Anything else is a fault. */
    public boolean isBalanced() {
        return balance().equals(openAmount);
    }
}
