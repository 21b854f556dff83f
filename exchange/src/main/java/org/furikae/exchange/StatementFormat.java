package org.furikae.exchange;

import java.util.Optional;

/** The kinds of file in which billing statements are written. */
public enum StatementFormat {
    XLSX("xlsx"),
    PDF("pdf");

    private final String code;

    StatementFormat(String code) {
        this.code = code;
    }

    /** End of the file's name, without the dot. */
    public String code() {
        return code;
    }

    /** The format of this code. */
    public static Optional<StatementFormat> ofCode(String code) {
        for (StatementFormat format : values()) {
            if (format.code.equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
