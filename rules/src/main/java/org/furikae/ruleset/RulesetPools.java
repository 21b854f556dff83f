package org.furikae.ruleset;

import java.time.YearMonth;
import java.util.List;
import org.furikae.claim.Agency;
import org.furikae.insurer.InsurerKind;
import org.furikae.proration.ClaimTraits;
import org.furikae.proration.PoolPlacement;
import org.furikae.proration.PoolRules;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.ruleset.fact.Parameters;
import org.furikae.ruleset.fact.PoolChoice;
import org.kie.api.runtime.KieSession;

/** Chooses the pools of unresolved claims by a rule set, each in a session of its own. */
final class RulesetPools implements PoolRules {
    private final Ruleset ruleset;
    private final Variation variation;

    RulesetPools(Ruleset ruleset, Variation variation) {
        this.ruleset = ruleset;
        this.variation = variation;
    }

    @Override
    public PoolPlacement place(ClaimTraits traits, ProrationMethod method) {
        KieSession session = ruleset.compiled().session();
        try {
            FiringLog log = new FiringLog(ruleset.rulesByName(), traits.treatmentMonth(), variation.without());
            PoolChoice choice = new PoolChoice();
            List.of(choice, parameters(traits.treatmentMonth()), method, traits).forEach(session::insert);
            log.fire(session);
            return new PoolPlacement(
                    choice.prefecture().orElseThrow(() -> leftOpen("範囲")),
                    choice.feeSchedule().orElseThrow(() -> leftOpen("単位")),
                    choice.bearers().orElseThrow(() -> leftOpen("負担する保険者")),
                    log.names());
        } finally {
            session.dispose();
        }
    }

    @Override
    public Agency agencyOf(InsurerKind kind, YearMonth treatmentMonth) {
        return AgencyRouting.agency(parameters(treatmentMonth), kind);
    }

    @Override
    public String rulesetVersion() {
        return ruleset.version();
    }

    private Parameters parameters(YearMonth month) {
        return ruleset.parameters(month).with(variation.parameters());
    }

    private static ProrationException leftOpen(String what) {
        return new ProrationException("規則の組（phase proration）が按分の" + what + "を決めません。規則を加えてください");
    }
}
