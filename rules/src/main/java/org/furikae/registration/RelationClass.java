package org.furikae.registration;

/** Insured person or dependant (本人家族). */
public enum RelationClass {
    INSURED("本人"),
    DEPENDANT("家族");

    private final String label;

    RelationClass(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
