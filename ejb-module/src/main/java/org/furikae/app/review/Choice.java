package org.furikae.app.review;

import java.util.EnumSet;
import java.util.Set;

/** What a person decides about a claim. */
public enum Choice {
    /** Bill the registrations picked. */
    BILL("請求先を確定"),
    /** Bill the filed insurer although the qualification was lost. */
    AS_LOST("資格喪失として記載の保険者へ請求"),
    RETURN("返戻"),
    /** Wait for a registration. */
    WAIT("再照会待ちにする"),
    /** Nobody can be found: to proration. */
    PRORATE("按分へ回す"),
    /** Take over what the rules say now. */
    RULES("規則の判定に従う"),
    /** Stay with what was decided by hand, having seen what the rules say now. */
    KEEP("手作業の判定を維持");

    private static final Set<Choice> AGAINST_OWN_DECISION = EnumSet.of(RULES, KEEP);

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it answers a contradiction between a decision by hand and the rules. */
    public boolean answersContradiction() {
        return AGAINST_OWN_DECISION.contains(this);
    }
}
