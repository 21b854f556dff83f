package org.furikae.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.identity.Sex;

/**
 * Questions to insurers as a workbook (照会一覧): one row each, with empty columns for the answer. Filled in, it is read by
 * {@link AnswerFile}.
 */
public final class CallList {
    static final String SHEET = "照会一覧";
    private static final Set<String> TO_FILL_IN = AnswerColumns.ALL.stream()
            .skip(AnswerColumns.ANSWER.index())
            .filter(Column::required)
            .map(Column::header)
            .collect(Collectors.toUnmodifiableSet());

    private CallList() {}

    /** Closes {@code out}. */
    public static void write(List<CallListLine> lines, OutputStream out) throws IOException {
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            List<OutputColumn> columns = AnswerColumns.ALL.stream()
                    .map(column -> new OutputColumn(column.header(), column.type()))
                    .toList();
            try (WorkbookOutput.Sheet sheet = workbook.sheet(SHEET, columns, TO_FILL_IN)) {
                for (CallListLine line : lines) {
                    sheet.row(row(line));
                }
            }
        }
    }

    private static List<String> row(CallListLine line) {
        List<String> values = new ArrayList<>(List.of(
                String.valueOf(line.number()),
                line.claimId(),
                line.insurerNumber(),
                line.insurerName(),
                line.phone(),
                line.patient().kanjiName(),
                line.patient().kanaName(),
                line.patient().birthDate().map(LocalDate::toString).orElse(""),
                line.patient().sex().map(Sex::label).orElse(""),
                line.symbol(),
                line.insuredNumber(),
                line.branch(),
                line.from().toString(),
                line.until().map(LocalDate::toString).orElse(""),
                line.treatedFrom().toString(),
                line.treatedUntil().toString(),
                line.question(),
                line.deadline().toString()));
        values.addAll(Collections.nCopies(AnswerColumns.ALL.size() - values.size(), ""));
        return values;
    }

    /** The rows that were not taken, as given, each with its reason in the first column; mended, they can be handed in again. */
    public static void writeRejected(List<String> headers, List<AnswerFile.Rejected> rows, OutputStream out)
            throws IOException {
        List<OutputColumn> columns = new ArrayList<>();
        columns.add(new OutputColumn(RejectedRows.REASON_HEADER, ColumnType.TEXT));
        headers.forEach(header -> columns.add(new OutputColumn(header, ColumnType.CODE)));
        try (WorkbookOutput workbook = new WorkbookOutput(out);
                WorkbookOutput.Sheet sheet = workbook.sheet(SHEET, columns, Set.of())) {
            for (AnswerFile.Rejected row : rows) {
                List<String> values = new ArrayList<>();
                values.add(row.errors().stream()
                        .map(error -> error.column() + ": " + error.message())
                        .collect(Collectors.joining("／")));
                values.addAll(row.values());
                Set<Integer> faulty = new HashSet<>();
                row.errors().forEach(error -> faulty.add(headers.indexOf(error.column()) + 1));
                faulty.remove(0);
                sheet.givenRow(values, faulty);
            }
        }
    }
}
