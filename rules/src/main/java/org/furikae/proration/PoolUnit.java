package org.furikae.proration;

/** Whether claims of all fee schedules share a pool or each fee schedule has its own (単位). The constant's name is the code in files (formats.md 7). */
public enum PoolUnit {
    ALL("全診療区分"),
    FEE_SCHEDULE("診療区分ごと");

    private final String label;

    PoolUnit(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
