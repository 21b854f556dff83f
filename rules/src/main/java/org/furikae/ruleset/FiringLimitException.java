package org.furikae.ruleset;

/** Rules that make one another fire without end. */
public final class FiringLimitException extends RulesetException {
    private static final long serialVersionUID = 1L;

    private final String rule;

    FiringLimitException(String rule, int limit) {
        super("規則「" + rule + "」が一件のレセプトで" + limit + "回以上働きました。結論で加えた事実がその規則をまた働かせていないか確かめ、notの条件で止めてください。");
        this.rule = rule;
    }

    /** Name of the rule that fired last. */
    public String rule() {
        return rule;
    }
}
