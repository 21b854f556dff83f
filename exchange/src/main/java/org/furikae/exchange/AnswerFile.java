package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.exchange.value.DateText;
import org.furikae.exchange.value.NumberText;

/**
 * A call list that was filled in, xlsx or csv. Rows without an answer are still open: they are counted and left aside.
 *
 * @param headers as given
 * @param unanswered rows without an answer
 */
public record AnswerFile(List<String> headers, List<Row> rows, List<Rejected> rejected, int unanswered) {
    private static final int NAME_LENGTH = 100;
    private static final int REMARKS_LENGTH = 1_000;

    public AnswerFile {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
    }

    /**
     * An answer and the row that gave it.
     *
     * @param number of the question
     * @param claimId of the question, empty when the row does not repeat it
     * @param correctionReason why it takes the place of an answer that is stored; empty for a first answer
     * @param values as given, one for each header
     */
    public record Row(
            int rowNumber,
            long number,
            String claimId,
            InsurerAnswer answer,
            String correctionReason,
            String sheet,
            List<String> values) {
        public Row {
            values = List.copyOf(values);
        }

        /** This row as not taken. */
        public Rejected rejected(String column, String value, String message) {
            return new Rejected(rowNumber, values, List.of(new RowError(sheet, rowNumber, column, value, message)));
        }

        /** Only the question's number: the rest may be personal data. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /**
     * A row that was not taken.
     *
     * @param errors at least one
     */
    public record Rejected(int rowNumber, List<String> values, List<RowError> errors) {
        public Rejected {
            values = List.copyOf(values);
            errors = List.copyOf(errors);
        }

        /** Without the values, which are personal data. */
        @Override
        public String toString() {
            return "Rejected[" + rowNumber + "]";
        }
    }

    /**
     * Reads a whole file.
     *
     * @param fileName the name that the user gave the file
     * @param today answers of later days are wrong
     * @throws UnreadableFile when the file as a whole cannot be read
     */
    public static AnswerFile read(Path file, String fileName, Limits limits, LocalDate today)
            throws IOException, UnreadableFile {
        try (InputTables tables = InputTables.open(file, fileName, limits)) {
            for (int sheet = 0; sheet < tables.sheets().size(); sheet++) {
                Header header = new Header(AnswerColumns.ALL, SheetAssignment.firstRow(tables, sheet));
                if (header.missing().isEmpty() && header.twice().isEmpty()) {
                    return read(tables, sheet, header, today);
                }
            }
        }
        throw new UnreadableFile(
                UNREADABLE, "照会一覧が見つかりません。1行目に照会番号、回答、回答日、回答者、回答方法の見出しがある表を選んでください（照会の画面からダウンロードできます）");
    }

    private static AnswerFile read(InputTables tables, int sheet, Header header, LocalDate today)
            throws IOException, UnreadableFile {
        String given = tables.sheets().get(sheet);
        String name = given.isEmpty() ? CallList.SHEET : given;
        List<Row> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        int unanswered = 0;
        try (RowSource source = tables.rows(sheet)) {
            source.next();
            while (source.next()) {
                List<InputCell> cells = source.cells();
                if (InputCell.allBlank(cells)) {
                    continue;
                }
                InputRow row = new InputRow(AnswerColumns.ALL, name, source.rowNumber(), header, cells);
                if (isUnanswered(row)) {
                    unanswered++;
                    continue;
                }
                Optional<Long> number =
                        row.require(AnswerColumns.NUMBER_OF_QUESTION, text -> NumberText.parse(text, Long.MAX_VALUE));
                String claimId = row.text(AnswerColumns.CLAIM_ID).strip();
                Optional<InsurerAnswer> answer = answer(row, today);
                List<String> values = values(header, cells);
                if (row.sound() && number.isPresent() && answer.isPresent()) {
                    rows.add(new Row(
                            source.rowNumber(),
                            number.get(),
                            claimId,
                            answer.get(),
                            row.text(AnswerColumns.CORRECTION).strip(),
                            name,
                            values));
                } else {
                    rejected.add(new Rejected(source.rowNumber(), values, row.errors()));
                }
            }
        }
        return new AnswerFile(header.texts(), rows, rejected, unanswered);
    }

    private static boolean isUnanswered(InputRow row) {
        return AnswerColumns.ALL.stream().skip(AnswerColumns.ANSWER.index()).allMatch(row::isBlank);
    }

    private static Optional<InsurerAnswer> answer(InputRow row, LocalDate today) {
        Optional<AnswerKind> kind = row.require(AnswerColumns.ANSWER, AnswerColumns.KINDS::parse);
        Optional<LocalDate> from = row.read(AnswerColumns.ANSWERED_FROM, DateText::date);
        Optional<LocalDate> until = row.read(AnswerColumns.ANSWERED_UNTIL, DateText::date);
        Optional<LocalDate> on = row.require(AnswerColumns.ANSWERED_ON, DateText::date);
        String by = row.requiredText(AnswerColumns.ANSWERED_BY).strip();
        Optional<AnswerMeans> means = row.require(AnswerColumns.ANSWERED_BY_MEANS, AnswerColumns.MEANS::parse);
        String remarks = row.text(AnswerColumns.REMARKS).strip();
        if (by.length() > NAME_LENGTH) {
            row.error(AnswerColumns.ANSWERED_BY, "回答者は" + NAME_LENGTH + "文字以内にしてください");
        }
        if (remarks.length() > REMARKS_LENGTH) {
            row.error(AnswerColumns.REMARKS, "備考は" + REMARKS_LENGTH + "文字以内にしてください");
        }
        if (row.text(AnswerColumns.CORRECTION).strip().length() > REMARKS_LENGTH) {
            row.error(AnswerColumns.CORRECTION, "訂正理由は" + REMARKS_LENGTH + "文字以内にしてください");
        }
        if (on.filter(today::isBefore).isPresent()) {
            row.error(AnswerColumns.ANSWERED_ON, "回答日が今日より後です。回答を受けた日を入れてください");
        }
        if (kind.filter(AnswerKind.IN_FORCE::equals).isEmpty() && (from.isPresent() || until.isPresent())) {
            row.error(AnswerColumns.ANSWER, "資格取得日や資格喪失日があるのは「資格あり」のときだけです。回答か日付を直してください");
        }
        if (from.isEmpty() && until.isPresent()) {
            row.error(AnswerColumns.ANSWERED_FROM, "資格喪失日を入れるときは、資格取得日も入れてください");
        }
        if (from.isPresent() && until.filter(day -> !day.isAfter(from.get())).isPresent()) {
            row.error(AnswerColumns.ANSWERED_UNTIL, "資格喪失日は資格取得日より後の日にしてください");
        }
        return row.sound() && kind.isPresent() && on.isPresent() && means.isPresent()
                ? Optional.of(new InsurerAnswer(kind.get(), from, until, on.get(), by, means.get(), remarks))
                : Optional.empty();
    }

    private static List<String> values(Header header, List<InputCell> cells) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < header.texts().size(); i++) {
            values.add(i < cells.size() ? cells.get(i).text() : "");
        }
        return values;
    }
}
