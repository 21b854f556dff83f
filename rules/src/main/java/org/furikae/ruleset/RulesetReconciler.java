package org.furikae.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.furikae.decision.Decision;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.identity.KanjiVariants;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.RegisterLookup;
import org.kie.api.runtime.KieSession;

/** Decides claims by a rule set, each in a session of its own. */
final class RulesetReconciler implements Reconciler {
    private final Ruleset ruleset;
    private final Variation variation;
    private final KanjiVariants variants;

    RulesetReconciler(Ruleset ruleset, Variation variation, KanjiVariants variants) {
        this.ruleset = ruleset;
        this.variation = variation;
        this.variants = variants;
    }

    @Override
    public List<Decision> decide(
            List<Submission> chunk, RegisterLookup register, InsurerDirectory insurers, LocalDate knownAsOf) {
        List<Candidates> candidates = register.candidates(chunk, knownAsOf);
        List<Decision> decisions = new ArrayList<>(chunk.size());
        for (int i = 0; i < chunk.size(); i++) {
            decisions.add(decide(chunk.get(i), candidates.get(i), insurers, knownAsOf));
        }
        return decisions;
    }

    private Decision decide(
            Submission submission, Candidates candidates, InsurerDirectory insurers, LocalDate knownAsOf) {
        return trace(submission, candidates, insurers, knownAsOf).decision();
    }

    Traced trace(Submission submission, Candidates candidates, InsurerDirectory insurers, LocalDate knownAsOf) {
        KieSession session = ruleset.compiled().session();
        try {
            Reasoning reasoning = new Reasoning(
                    session,
                    ruleset.rulesByName(),
                    variation.without(),
                    ruleset.parameters(submission.claim().treatmentMonth()).with(variation.parameters()),
                    submission,
                    insurers,
                    variants,
                    knownAsOf);
            Decision decision = reasoning.decide(candidates, rulesetVersion());
            return new Traced(decision, reasoning.proposed(), reasoning.decidedByRule());
        } finally {
            session.dispose();
        }
    }

    /** An official map of variants decides too: a decision can be reproduced only with the same one. */
    @Override
    public String rulesetVersion() {
        return variants.version().isEmpty() ? ruleset.version() : ruleset.version() + "+" + variants.version();
    }
}
