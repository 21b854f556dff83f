package org.furikae.app.intake;

import java.util.Arrays;
import java.util.Optional;

/** What an uploaded file holds (formats.md 12): one table, or a workbook with several. */
public enum BatchKind {
    CLAIMS,
    ATTESTATIONS,
    REGISTRATIONS,
    INSURERS,
    PAYMENTS,
    WORKBOOK;

    /** The word used in HTTP calls. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<BatchKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
