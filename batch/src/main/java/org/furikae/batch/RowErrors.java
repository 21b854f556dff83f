package org.furikae.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.ResultWriter;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;

/** Collects what is wrong with rows, in the order in which tables and rows are read. */
final class RowErrors {
    private final List<Found> found = new ArrayList<>();
    private long rejectedClaims;

    private record Found(String fileName, RowError error) {}

    /** A handler for one file that collects errors here and hands facts on. */
    <R> RowHandler<R> handler(String fileName, BiConsumer<RawRow, R> facts) {
        return new RowHandler<>() {
            @Override
            public void accepted(RawRow row, R fact) {
                facts.accept(row, fact);
            }

            @Override
            public void rejected(RawRow row, List<RowError> errors) {
                errors.forEach(error -> add(fileName, error));
                if (row.kind() == TableKind.CLAIMS) {
                    rejectedClaims++;
                }
            }
        };
    }

    /** Notes an error that only shows when files are looked at together. */
    void add(String fileName, RowError error) {
        found.add(new Found(fileName, error));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Rows of レセプト that were not taken in. */
    long rejectedClaims() {
        return rejectedClaims;
    }

    void writeTo(ResultWriter results) throws IOException {
        for (Found one : found) {
            results.rowError(one.fileName(), one.error());
        }
    }
}
