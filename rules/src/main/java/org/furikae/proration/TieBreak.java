package org.furikae.proration;

/** Who goes first among insurers with equal claim to a yen (同順位). The constant's name is the code in files (formats.md 7). */
public enum TieBreak {
    LOWER_INSURER_NUMBER("保険者番号（8桁・前ゼロ）の小さい順");

    private final String label;

    TieBreak(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
