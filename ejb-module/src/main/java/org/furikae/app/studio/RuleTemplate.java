package org.furikae.app.studio;

/** What a new rule begins with: a rule that compiles, and two cases to be made true. */
public enum RuleTemplate {
    /** Conditions on the claim that lead to an outcome. */
    OUTCOME("""
            import org.furikae.decision.ConfirmationCode;
            import org.furikae.decision.Outcome;
            import org.furikae.ruleset.fact.BillTo;
            import org.furikae.ruleset.fact.Conclusions;
            import org.furikae.ruleset.fact.FiledClaim;
            """, """
                FiledClaim( paper )
                $conclusions : Conclusions()
            then
                $conclusions.propose(Outcome.REVIEW, ConfirmationCode.UNCONFIRMED, BillTo.NOBODY,
                    "確かめることをここに書きます。");
            """),
    /** Conditions on the claim that exclude it from transfer. */
    EXCLUSION("""
            import org.furikae.ruleset.fact.Exclusion;
            import org.furikae.ruleset.fact.FiledClaim;
            """, """
                FiledClaim( paper )
            then
                insert(new Exclusion("対象外とする理由"));
            """),
    /** Conditions on the claim that lead to a finding. */
    FINDING("""
            import org.furikae.ruleset.fact.Conclusions;
            import org.furikae.ruleset.fact.FiledClaim;
            """, """
                FiledClaim( paper )
                $conclusions : Conclusions()
            then
                $conclusions.finding("気づいたことをここに書きます。");
            """);

    private final String imports;
    private final String body;

    RuleTemplate(String imports, String body) {
        this.imports = imports;
        this.body = body;
    }

    /**
     * The text of {@code rule.drl}.
     *
     * @param name a sentence without quotes
     * @param source key of a source
     */
    String rule(String name, String source) {
        return "package org.furikae.rulebook\n\n" + imports + "\nrule \"" + name + "\"\n    @reason(\"" + name
                + "から\")\n    @source(\"" + source + "\")\nwhen\n" + body + "end\n";
    }

    /** The text of {@code cases.yaml}. */
    String cases() {
        return "- name: 働く例\n  claim: {medium: 紙}\n- name: 働かない例\n  fires: false\n";
    }
}
