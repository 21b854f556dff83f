package org.furikae.proration;

/** How shares are made whole yen (端数). The constant's name is the code in files (formats.md 7). */
public enum Rounding {
    LARGEST_REMAINDER("最大剰余法"),
    SAINTE_LAGUE("サント＝ラグ法");

    private final String label;

    Rounding(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
