package org.furikae.claim;

/** Review-and-payment agency (審査支払機関). */
public enum Agency {
    PAYMENT_FUND("支払基金"),
    HEALTH_FEDERATION("国保連");

    private final String label;

    Agency(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
