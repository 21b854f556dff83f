package org.furikae.ruleset.trial;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furikae.claim.InsuredId;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Reconciler;
import org.furikae.registration.SmallRegister;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.Variation;

/** A claim in a small world, whether the rule fires on it, and what becomes of it. */
final class RuleCase implements Trial {
    private static final Set<String> FIELDS = Set.of(
            "name", "fires", "asOf", "claim", "attestation", "registrations", "insurers", "parameters", "expect");
    private static final Set<String> EXPECT = Set.of(
            "outcome",
            "kind",
            "confirmation",
            "insurer",
            "branch",
            "level",
            "person",
            "reason",
            "findings",
            "parts",
            "candidates",
            "copayDifference",
            "agencyChanged");

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String rule;
    private final String name;
    private final boolean fires;
    private final LocalDate asOf;
    private final CaseWorld world;
    private final Variation variation;
    private final CaseFields expect;
    private final boolean decisionExpected;

    RuleCase(String rule, String where, JsonNode node) {
        this.rule = rule;
        CaseFields fields = new CaseFields(where, node, FIELDS);
        this.name = fields.text("name", "");
        this.fires = fields.flag("fires", true);
        this.asOf = fields.date("asOf").orElse(LocalDate.of(2023, 9, 30));
        String at = where + " 「" + name + "」";
        this.world = new CaseWorld(
                at,
                fields.node("claim"),
                fields.node("attestation"),
                fields.node("registrations"),
                fields.node("insurers"));
        this.variation = Variation.NONE.with(YAML.convertValue(
                fields.has("parameters") ? fields.node("parameters") : YAML.createObjectNode(),
                new TypeReference<Map<String, Object>>() {}));
        this.expect = new CaseFields(at + " expect", fields.node("expect"), EXPECT);
        this.decisionExpected = fields.has("expect");
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
        Decision decision = decide(ruleset.reconciler(variation));
        List<String> failures = failures(decision);
        Trial.checkFiring(failures, fires, decision.rulesFired().contains(rule));
        return new Run(decision.rulesFired(), decision.outcome().name(), failures);
    }

    @Override
    public List<String> failuresWithout(RuleInfo left, Ruleset ruleset) {
        return failures(decide(ruleset.reconciler(variation.without(left))));
    }

    /** By the rules as they are, with the parameters of the case. */
    Decision decide(Ruleset ruleset) {
        return decide(ruleset.reconciler(variation));
    }

    private Decision decide(Reconciler reconciler) {
        return reconciler
                .decide(
                        List.of(world.submission()),
                        new SmallRegister(world.registrations(), world.insurers()),
                        world.insurers(),
                        asOf)
                .get(0);
    }

    private List<String> failures(Decision decision) {
        List<String> failures = new ArrayList<>();
        DecisionPart first = decision.parts().get(0);
        check(failures, "outcome", decision.outcome().name());
        check(failures, "kind", decision.explanation().filingKind().name());
        check(
                failures,
                "confirmation",
                decision.confirmation().map(ConfirmationCode::code).orElse(""));
        check(
                failures,
                "insurer",
                first.billed().map(one -> one.insurerNumber().digits()).orElse(""));
        check(failures, "branch", first.billed().map(InsuredId::branch).orElse(""));
        check(failures, "level", decision.identityLevel().map(Enum::name).orElse(""));
        check(failures, "person", decision.personKey().orElse(""));
        check(failures, "candidates", String.valueOf(decision.candidates()));
        check(
                failures,
                "copayDifference",
                String.valueOf(decision.copayDifference().amount()));
        check(failures, "agencyChanged", String.valueOf(decision.agencyChanged()));
        check(
                failures,
                "parts",
                String.join(" ", decision.parts().stream().map(RuleCase::text).toList()));
        checkContains(failures, expect.text("reason", ""), "reason", decision.reason());
        String findings = String.join("\n", decision.explanation().findings());
        expect.texts("findings").forEach(finding -> checkContains(failures, finding, "findings", findings));
        return failures;
    }

    /** {@code 3-3 06132013 450p 3150}: days, insurer, points, insurer amount in yen. */
    private static String text(DecisionPart part) {
        return part.from().getDayOfMonth() + "-" + part.until().getDayOfMonth() + " "
                + part.billed().map(one -> one.insurerNumber().digits()).orElse("-") + " " + part.points() + "p "
                + part.insurerAmount().amount();
    }

    private void check(List<String> failures, String field, String actual) {
        if (expect.has(field)) {
            String expected =
                    expect.node(field).isArray() ? String.join(" ", expect.texts(field)) : expect.text(field, "");
            if (!expected.equals(actual)) {
                failures.add(Trial.differs(field, expected, actual));
            }
        }
    }

    private static void checkContains(List<String> failures, String expected, String field, String actual) {
        if (!actual.contains(expected)) {
            failures.add(field + "に「" + expected + "」がありません: " + actual);
        }
    }
}
