package org.furikae.batch;

import java.util.Optional;

/** The form of the files that a call writes. */
enum OutputFormat {
    XLSX,
    CSV;

    /** The format named; a workbook when none is. */
    static OutputFormat of(Optional<String> name) throws WrongCall {
        return switch (name.orElse("xlsx")) {
            case "xlsx" -> XLSX;
            case "csv" -> CSV;
            default -> throw new WrongCall("「--format " + name.get() + "」は使えません。xlsx または csv を指定してください。");
        };
    }
}
