package org.furikae.app.proration;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.furikae.app.rules.InForce;
import org.furikae.claim.Agency;
import org.furikae.insurer.InsurerKind;
import org.furikae.proration.ClaimTraits;
import org.furikae.proration.PoolPlacement;
import org.furikae.proration.PoolRules;
import org.furikae.proration.ProrationMethod;

/** What the rule sets in force for the treatment months of a run say about proration. */
final class PoolRulesInForce implements PoolRules {
    /** As many as fit where a run keeps them. */
    static final int MOST_VERSIONS = 7;

    private final InForce inForce;
    private final Set<String> versions = new TreeSet<>();

    PoolRulesInForce(InForce inForce) {
        this.inForce = inForce;
    }

    /** Says that a run is about a treatment month. */
    void use(YearMonth month) {
        versions.add(inForce.version(month));
    }

    int versions() {
        return versions.size();
    }

    @Override
    public PoolPlacement place(ClaimTraits traits, ProrationMethod method) {
        return rules(traits.treatmentMonth()).place(traits, method);
    }

    @Override
    public Agency agencyOf(InsurerKind kind, YearMonth treatmentMonth) {
        return rules(treatmentMonth).agencyOf(kind, treatmentMonth);
    }

    private PoolRules rules(YearMonth month) {
        return inForce.ruleset(month).poolRules();
    }

    /** All that are in force for the months of the run, with blanks between them. */
    @Override
    public String rulesetVersion() {
        return String.join(" ", versions);
    }
}
