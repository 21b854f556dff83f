package org.furikae.proration;

/** The first stage (第一段): none, each agency sharing what it received among its own insurers; or everything pooled and first split between the agencies by the sum of their insurers' weights. The constant's name is the code in files (formats.md 7). */
public enum FirstStage {
    NONE("なし（受付機関ごとに按分）"),
    AGENCY_SPLIT("両機関の間で按分");

    private final String label;

    FirstStage(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
