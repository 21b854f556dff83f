package org.furikae.registration;

/** Why a qualification was lost (喪失事由). */
public enum LossReason {
    DEATH("死亡"),
    PUBLIC_ASSISTANCE("生活保護"),
    QUALIFIED_ELSEWHERE("資格取得"),
    OTHER("その他");

    private final String label;

    LossReason(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
