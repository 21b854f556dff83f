package org.furikae.proration;

/** What the weight of an insurer is (重み). The constant's name is the code in files (formats.md 7). */
public enum WeightBasis {
    PAYMENT("支払額"),
    CLAIM_COUNT("件数"),
    MEMBERS("加入者数");

    private final String label;

    WeightBasis(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
