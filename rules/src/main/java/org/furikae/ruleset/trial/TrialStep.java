package org.furikae.ruleset.trial;

/** What a trial is doing. */
public enum TrialStep {
    /** The process starts. */
    STARTING("準備", false),
    /** Gates and compiler. No rule runs. */
    COMPILING("検査とコンパイル", false),
    /** Cases run. */
    CASES("例", true),
    /** Every cell of the decision grid is decided. */
    GRID("判定表", true),
    /** Cases run with a rule taken away. */
    MUTATION("規則を外した例", true),
    /** Past claims are decided by both rule sets. */
    CLAIMS("過去のレセプト", true);

    private final String label;
    private final boolean rulesRun;

    TrialStep(String label, boolean rulesRun) {
        this.label = label;
        this.rulesRun = rulesRun;
    }

    public String label() {
        return label;
    }

    /** Whether an author's rules run, which may not end. */
    boolean rulesRun() {
        return rulesRun;
    }
}
