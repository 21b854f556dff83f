package org.furikae.web.rest;

import org.furikae.app.intake.RowErrorView;

/** A row that was not accepted. */
public record RowErrorDocument(long sequence, String sheet, long row, String column, String value, String message) {

    static RowErrorDocument of(RowErrorView error) {
        return new RowErrorDocument(
                error.sequence(), error.sheet(), error.rowNumber(), error.column(), error.value(), error.message());
    }
}
