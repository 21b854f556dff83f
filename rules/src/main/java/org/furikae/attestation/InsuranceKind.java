package org.furikae.attestation;

/** Kind of insurance as the patient attested it (保険種別). */
public enum InsuranceKind {
    EMPLOYEE("社保"),
    NATIONAL("国保"),
    ELDERLY("後期"),
    OTHER("その他"),
    UNKNOWN("わからない");

    private final String label;

    InsuranceKind(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
