package org.furikae.proration;

import java.time.YearMonth;
import org.furikae.claim.Agency;
import org.furikae.insurer.InsurerKind;

/** What rules say about proration. Safe for use by several threads. */
public interface PoolRules {
    /**
     * The pool of a claim with these traits.
     *
     * @throws ProrationException when the rules leave it open
     */
    PoolPlacement place(ClaimTraits traits, ProrationMethod method);

    /** The agency through which insurers of a kind are billed for a treatment month. */
    Agency agencyOf(InsurerKind kind, YearMonth treatmentMonth);

    /** Content hash of the rule set (規則版). */
    String rulesetVersion();
}
