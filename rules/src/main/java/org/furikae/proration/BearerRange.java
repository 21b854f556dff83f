package org.furikae.proration;

/** Which insurers bear a pool that no hint narrows (負担保険者): all of the agency, wherever they are, or only those of the pool's prefecture. The constant's name is the code in files (formats.md 7). */
public enum BearerRange {
    ALL("全国の保険者"),
    PREFECTURE("プールの都道府県の保険者");

    private final String label;

    BearerRange(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
