package org.furikae.testdata;

import java.util.Locale;

/** Identifiers of a sample. They carry the seed, so that samples of two seeds can be loaded side by side. */
final class Identifiers {
    private final long seed;

    Identifiers(long seed) {
        this.seed = seed;
    }

    String claim(long serial) {
        return of("R", serial);
    }

    String attestation(long serial) {
        return of("M", serial);
    }

    String person(long index) {
        return of("P", index);
    }

    /** Identifier of a qualification period: two people never share one. */
    String registration(long index, int serial) {
        return of("S", index) + "-" + serial;
    }

    private String of(String kind, long number) {
        return kind + seed + String.format(Locale.ROOT, "-%08d", number);
    }
}
