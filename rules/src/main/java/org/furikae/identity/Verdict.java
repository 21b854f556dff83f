package org.furikae.identity;

/** Result of comparing one of the five items. */
public enum Verdict {
    EXACT("一致"),
    TOLERATED("許容"),
    DIFFERENT("相違"),
    MISSING("欠落");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
