package org.furikae.claim;

/** Fee schedule (診療区分, 点数表) of a claim. */
public enum FeeSchedule {
    MEDICAL("医科"),
    DENTAL("歯科"),
    PHARMACY("調剤"),
    HOME_NURSING("訪問看護"),
    DPC("DPC");

    private final String label;

    FeeSchedule(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
