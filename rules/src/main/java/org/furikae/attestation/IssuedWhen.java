package org.furikae.attestation;

/** When the card was issued, as attested (交付時期). */
public enum IssuedWhen {
    WITHIN_A_MONTH("1か月以内"),
    EARLIER("それより前");

    private final String label;

    IssuedWhen(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
