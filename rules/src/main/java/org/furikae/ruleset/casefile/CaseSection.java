package org.furikae.ruleset.casefile;

/** What the lines of a case are about. */
public enum CaseSection {
    CLAIM("claim", false),
    ATTESTATION("attestation", false),
    REGISTRATION("registrations", true),
    INSURER("insurers", true),
    /** Of cases of phase {@code proration}. */
    METHOD("method", false),
    /** Values of parameters that the case needs; its fields have the names of parameters. */
    PARAMETER("parameters", false),
    EXPECT("expect", false);

    private final String key;
    private final boolean several;

    CaseSection(String key, boolean several) {
        this.key = key;
        this.several = several;
    }

    /** As the case file has it. */
    String key() {
        return key;
    }

    /** Whether a case can have more than one. */
    public boolean several() {
        return several;
    }
}
