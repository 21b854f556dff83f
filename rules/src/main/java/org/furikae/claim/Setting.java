package org.furikae.claim;

/** Inpatient or outpatient (入外). */
public enum Setting {
    INPATIENT("入院"),
    OUTPATIENT("外来");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
