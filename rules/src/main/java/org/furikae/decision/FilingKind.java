package org.furikae.decision;

/** How a claim was filed (decisions.md 1). */
public enum FilingKind {
    UNKNOWN("不詳"),
    DISASTER_UNKNOWN("災害不詳"),
    FORMER("旧資格"),
    UNLISTED("未登載"),
    CURRENT("現行");

    private final String label;

    FilingKind(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
