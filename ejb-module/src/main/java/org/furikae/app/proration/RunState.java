package org.furikae.app.proration;

/** How far a run has come (formats.md 12). The constant's name is the code. */
public enum RunState {
    DRAFT("下書き"),
    APPROVED("承認済"),
    /** Approved, and every claim of it taken back since. */
    REVERSED("全件取消済");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    /** The Japanese word used on screens. */
    public String label() {
        return label;
    }
}
