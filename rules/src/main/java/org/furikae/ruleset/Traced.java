package org.furikae.ruleset;

import java.util.List;
import org.furikae.decision.Decision;
import org.furikae.decision.Outcome;
import org.furikae.ruleset.fact.Proposal;

/**
 * A decision and how rules came to it.
 *
 * @param proposals by the rules that proposed something, in the order in which they fired
 * @param byRule whether a rule decided; otherwise a person must look because none did
 */
public record Traced(Decision decision, List<Proposed> proposals, boolean byRule) {
    /** What a rule would have decided. */
    public record Proposed(String rule, Outcome outcome) {}

    public Traced {
        proposals = List.copyOf(proposals);
    }

    static boolean withoutRule(Proposal proposal) {
        return proposal.order() == Integer.MAX_VALUE;
    }
}
