package org.furikae.ruleset.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.proration.BasePeriod;
import org.furikae.proration.BearerRange;
import org.furikae.proration.ClaimTraits;
import org.furikae.proration.FirstStage;
import org.furikae.proration.PoolKey;
import org.furikae.proration.PoolPlacement;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Rounding;
import org.furikae.proration.TieBreak;
import org.furikae.proration.WeightBasis;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.Variation;

/** An unresolved claim and a method, whether a rule of phase {@code proration} fires, and which pool the claim gets. */
final class PoolCase implements Trial {
    /** Where the rules lie that choose pools. */
    static final String PHASE = "proration";

    private static final Set<String> FIELDS = Set.of("name", "fires", "claim", "attestation", "method", "expect");
    private static final Set<String> METHOD = Set.of("scope", "bearers", "unit", "stage1", "kindHint");
    private static final Set<String> EXPECT = Set.of("scope", "unit", "bearers");

    private final String rule;
    private final String name;
    private final boolean fires;
    private final ClaimTraits traits;
    private final ProrationMethod method;
    private final CaseFields expect;
    private final boolean decisionExpected;

    PoolCase(String rule, String where, JsonNode node) {
        this.rule = rule;
        CaseFields fields = new CaseFields(where, node, FIELDS);
        this.name = fields.text("name", "");
        this.fires = fields.flag("fires", true);
        String at = where + " 「" + name + "」";
        this.traits = ClaimTraits.of(new CaseWorld(
                        at,
                        fields.node("claim"),
                        fields.node("attestation"),
                        MissingNode.getInstance(),
                        MissingNode.getInstance())
                .submission());
        this.method = method(at, new CaseFields(at + " method", fields.node("method"), METHOD));
        this.expect = new CaseFields(at + " expect", fields.node("expect"), EXPECT);
        this.decisionExpected = fields.has("expect");
    }

    /** Whatever the case leaves out is: the whole country, all fee schedules, no first stage, narrowed by the hint. */
    private static ProrationMethod method(String where, CaseFields fields) {
        try {
            return new ProrationMethod(
                    "M",
                    LocalDate.EPOCH,
                    Optional.empty(),
                    "",
                    false,
                    PoolScope.valueOf(fields.text("scope", PoolScope.NATIONAL.name())),
                    BearerRange.valueOf(fields.text("bearers", BearerRange.ALL.name())),
                    PoolUnit.valueOf(fields.text("unit", PoolUnit.ALL.name())),
                    FirstStage.valueOf(fields.text("stage1", FirstStage.NONE.name())),
                    WeightBasis.PAYMENT,
                    new BasePeriod.MonthsBefore(3),
                    fields.flag("kindHint", true),
                    Rounding.LARGEST_REMAINDER,
                    TieBreak.LOWER_INSURER_NUMBER);
        } catch (IllegalArgumentException | ProrationException e) {
            throw new RulesetException(where + ": methodの値が使えません。按分方法のコードで書いてください。", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean fires() {
        return fires;
    }

    @Override
    public boolean decisionExpected() {
        return decisionExpected;
    }

    @Override
    public Run run(Ruleset ruleset) {
        List<String> fired = new ArrayList<>();
        List<String> failures = failures(ruleset, Variation.NONE, fired);
        if (!fired.isEmpty()) {
            Trial.checkFiring(failures, fires, fired.contains(rule));
        }
        return new Run(fired, "", failures);
    }

    @Override
    public List<String> failuresWithout(RuleInfo left, Ruleset ruleset) {
        return failures(ruleset, Variation.NONE.without(left), new ArrayList<>());
    }

    private List<String> failures(Ruleset ruleset, Variation variation, List<String> fired) {
        List<String> failures = new ArrayList<>();
        try {
            PoolPlacement placement = ruleset.poolRules(variation).place(traits, method);
            fired.addAll(placement.rulesFired());
            YearMonth month = traits.treatmentMonth();
            PoolKey key = new PoolKey(month, placement.prefectureCode(), placement.feeSchedule(), placement.bearers());
            check(failures, "scope", key.scopeKey());
            check(failures, "unit", key.unitKey());
            check(failures, "bearers", key.bearers().label());
        } catch (ProrationException e) {
            failures.add(e.getMessage());
        }
        return failures;
    }

    private void check(List<String> failures, String field, String actual) {
        String expected = expect.text(field, actual);
        if (!expected.equals(actual)) {
            failures.add(Trial.differs(field, expected, actual));
        }
    }
}
