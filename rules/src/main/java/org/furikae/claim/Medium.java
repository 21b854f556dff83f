package org.furikae.claim;

/** How the claim was handed in (媒体). */
public enum Medium {
    ELECTRONIC("電子"),
    PAPER("紙");

    private final String label;

    Medium(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
