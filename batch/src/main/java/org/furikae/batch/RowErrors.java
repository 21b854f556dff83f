package org.furikae.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;

/** Collects what is wrong with rows, in the order in which tables and rows are read. */
final class RowErrors {
    private static final int MOST_SHOWN = 10;

    private final List<Found> found = new ArrayList<>();
    private long rejectedClaims;

    private record Found(String fileName, RowError error) {
        String text() {
            return "  " + fileName + " " + error.rowNumber() + "行 " + error.column() + ": " + error.message();
        }
    }

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

    /** Where row errors are written. */
    interface Sink {
        void rowError(String fileName, RowError error) throws IOException;
    }

    void writeTo(Sink results) throws IOException {
        for (Found one : found) {
            results.rowError(one.fileName(), one.error());
        }
    }

    /**
     * Refuses to go on when a row of a table was not taken in.
     *
     * @param kind a table without personal data, whose values may be shown
     * @param why what a missing row would do, as a Japanese clause
     */
    void requireNone(TableKind kind, String why) throws WrongCall {
        if (!found.isEmpty()) {
            String rows = found.stream().limit(MOST_SHOWN).map(Found::text).collect(Collectors.joining("\n"));
            throw new WrongCall(
                    "「" + kind.label() + "」に取り込めない行があります（誤り" + found.size() + "件）。" + why + "、直してから実行してください。\n" + rows);
        }
    }
}
