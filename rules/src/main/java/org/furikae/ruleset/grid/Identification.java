package org.furikae.ruleset.grid;

import org.furikae.decision.FilingKind;

/** How well the person of a claim is known: by the filed symbol and number, or at which identity level. */
public enum Identification {
    KEY("symbol and number, one person"),
    KEY_NAME_DIFFERS("symbol and number, other name"),
    KEY_OTHER_PERSON("symbol and number, other birth date"),
    KEY_SEVERAL("symbol and number, two persons"),
    A("A"),
    B("B"),
    C("C"),
    D("D"),
    X("X"),
    NOBODY("nobody"),
    WITHOUT_STATEMENT("A, but no 申立書"),
    CONTRADICTED("A, but 申立書 and claim differ in birth date");

    private final String label;

    Identification(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The filed symbol and number are in the register. */
    boolean byKey() {
        return this == KEY || this == KEY_NAME_DIFFERS || this == KEY_OTHER_PERSON || this == KEY_SEVERAL;
    }

    /** One person is found for certain, so that the history decides. */
    boolean certain() {
        return this == KEY || this == A || this == B;
    }

    boolean reachableFor(FilingKind kind) {
        return switch (kind) {
            case CURRENT, FORMER -> this != WITHOUT_STATEMENT && this != CONTRADICTED;
            case UNLISTED -> !byKey() && this != WITHOUT_STATEMENT && this != CONTRADICTED;
            case UNKNOWN, DISASTER_UNKNOWN -> !byKey();
        };
    }
}
