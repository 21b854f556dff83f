package org.furikae.registration;

/** How the insurer obtained the personal number (照会方法). */
public enum NumberSource {
    NOTIFIED("届出"),
    J_LIS_FIVE_ITEMS("J-LIS5情報"),
    J_LIS_THREE_ITEMS("J-LIS3情報"),
    UNKNOWN("不明");

    private final String label;

    NumberSource(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
