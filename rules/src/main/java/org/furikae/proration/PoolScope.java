package org.furikae.proration;

/** Which claims share a pool (範囲): those of the whole country, or those whose institution lies in one prefecture. The constant's name is the code in files (formats.md 7). */
public enum PoolScope {
    NATIONAL("全国"),
    PREFECTURE("医療機関の都道府県");

    private final String label;

    PoolScope(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
