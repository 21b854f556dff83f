package org.furikae.app.studio;

import java.time.Instant;
import java.util.List;
import org.furikae.ruleset.casefile.CaseFile;

/**
 * A case that was made of a claim, with invented people, numbers, insurers and institution.
 *
 * @param text of the case as a case file has it
 * @param outcome code of what was decided
 * @param rulesFired names, in order
 */
public record CaseOffer(
        long number, String text, String outcome, List<String> rulesFired, String offeredBy, Instant offeredAt) {
    public CaseOffer {
        rulesFired = List.copyOf(rulesFired);
    }

    /** {@code T-12}. */
    public String id() {
        return "T-" + number;
    }

    /** The case for a rule: whether it is expected to fire is what it did. */
    public TypedCase forRule(String rule) {
        TypedCase typed = TypedCase.of(CaseFile.parse(text).cases().get(0));
        return new TypedCase(typed.name() + " " + id(), rulesFired.contains(rule), typed.asOf(), typed.lines());
    }
}
