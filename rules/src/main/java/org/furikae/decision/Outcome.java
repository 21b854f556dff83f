package org.furikae.decision;

/** What was decided about a claim (formats.md 8). The constant's name is the code in files. */
public enum Outcome {
    AS_FILED("請求どおり"),
    BRANCH_CORRECTED("枝番訂正"),
    TRANSFERRED("振替"),
    SPLIT("分割"),
    IDENTIFIED("保険者特定"),
    BILLED_AS_LOST("資格喪失（記載保険者）"),
    RETURNED("返戻"),
    INQUIRY("保険者照会"),
    REVIEW("担当者確認"),
    AWAITING("再照会待ち"),
    UNRESOLVED("特定不能"),
    PRORATED("按分済");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
