package org.furikae.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.DateText;
import org.furikae.exchange.value.NumberText;
import org.furikae.ruleset.ParameterValue;

/**
 * The parameters of a rule set as a table: one row for each value, with its treatment months and its source. Written as a workbook,
 * read from a workbook or a csv file.
 *
 * @param values of the rows that can be read, in their order
 * @param errors what is wrong with the others
 * @param origin of what it was written; empty when the file does not say
 */
public record ParameterFile(List<ParameterValue> values, List<RowError> errors, Optional<Origin> origin) {
    private static final String SHEET = "パラメータ";
    private static final String ORIGIN_SHEET = "下書き";
    private static final List<OutputColumn> ORIGIN_COLUMNS =
            List.of(new OutputColumn("下書き", ColumnType.CODE), new OutputColumn("版", ColumnType.CODE));
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /**
     * What a file was written of.
     *
     * @param draft number of the draft
     * @param revision of the draft
     */
    public record Origin(long draft, int revision) {}

    public ParameterFile {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** Closes {@code out}. */
    public static void write(List<ParameterValue> values, Origin origin, OutputStream out) throws IOException {
        List<OutputColumn> columns = ParameterColumns.ALL.stream()
                .map(column -> new OutputColumn(column.header(), column.type()))
                .toList();
        Set<String> required = ParameterColumns.ALL.stream()
                .filter(Column::required)
                .map(Column::header)
                .collect(Collectors.toUnmodifiableSet());
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            write(values, workbook.sheet(SHEET, columns, required));
            try (WorkbookOutput.Sheet sheet = workbook.sheet(ORIGIN_SHEET, ORIGIN_COLUMNS, Set.of())) {
                sheet.row(List.of(String.valueOf(origin.draft()), String.valueOf(origin.revision())));
            }
        }
    }

    private static void write(List<ParameterValue> values, WorkbookOutput.Sheet parameters) throws IOException {
        try (WorkbookOutput.Sheet sheet = parameters) {
            for (ParameterValue value : values) {
                sheet.row(List.of(
                        value.name(),
                        value.from().map(YearMonth::toString).orElse(""),
                        value.until().map(YearMonth::toString).orElse(""),
                        value.value().kind(),
                        value.value().typed(),
                        value.source()));
            }
        }
    }

    /**
     * Reads the first sheet with the columns of the table.
     *
     * @param fileName the name that the user gave the file
     * @throws UnreadableFile when the file as a whole cannot be read
     */
    public static ParameterFile read(Path file, String fileName) throws IOException, UnreadableFile {
        try (InputTables tables = InputTables.open(file, fileName, Limits.UPLOAD)) {
            for (int sheet = 0; sheet < tables.sheets().size(); sheet++) {
                Header header = new Header(ParameterColumns.ALL, SheetAssignment.firstRow(tables, sheet));
                if (header.missing().isEmpty() && header.twice().isEmpty()) {
                    return read(tables, sheet, header, origin(tables));
                }
            }
        }
        throw new UnreadableFile(
                UnreadableFile.Reason.UNREADABLE, "パラメータの表が見つかりません。1行目にパラメータ、種類、根拠の見出しがある表を選んでください（画面からダウンロードできます）");
    }

    private static Optional<Origin> origin(InputTables tables) throws IOException, UnreadableFile {
        int sheet = tables.sheets().indexOf(ORIGIN_SHEET);
        if (sheet < 0) {
            return Optional.empty();
        }
        try (RowSource source = tables.rows(sheet)) {
            boolean headed = source.next();
            if (headed && source.next() && source.cells().size() >= ORIGIN_COLUMNS.size()) {
                String draft = source.cells().get(0).text();
                String revision = source.cells().get(1).text();
                if (WHOLE.matcher(draft).matches() && WHOLE.matcher(revision).matches()) {
                    return Optional.of(new Origin(Long.parseLong(draft), Integer.parseInt(revision)));
                }
            }
        }
        throw new UnreadableFile(
                UnreadableFile.Reason.UNREADABLE, "シート「下書き」が書き換えられています。画面からダウンロードし直し、パラメータのシートだけを直してください");
    }

    private static ParameterFile read(InputTables tables, int sheet, Header header, Optional<Origin> origin)
            throws IOException, UnreadableFile {
        String given = tables.sheets().get(sheet);
        List<ParameterValue> values = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        try (RowSource source = tables.rows(sheet)) {
            source.next();
            while (source.next()) {
                List<InputCell> cells = source.cells();
                if (!InputCell.allBlank(cells)) {
                    InputRow row = new InputRow(
                            ParameterColumns.ALL, given.isEmpty() ? SHEET : given, source.rowNumber(), header, cells);
                    value(row).ifPresentOrElse(values::add, () -> errors.addAll(row.errors()));
                }
            }
        }
        return new ParameterFile(values, errors, origin);
    }

    private static Optional<ParameterValue> value(InputRow row) {
        ParameterColumns.ALL.forEach(row::refuseFormula);
        String name = row.requiredText(ParameterColumns.NAME).strip();
        Optional<YearMonth> from = row.read(ParameterColumns.FROM, DateText::month);
        Optional<YearMonth> until = row.read(ParameterColumns.UNTIL, DateText::month);
        String kind = row.requiredText(ParameterColumns.KIND).strip();
        String text = row.text(ParameterColumns.VALUE);
        String source = row.requiredText(ParameterColumns.SOURCE).strip();
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            row.error(ParameterColumns.UNTIL, "適用終了が適用開始より前です。年月を直してください");
        }
        Optional<ParameterValue.Setting> setting = row.sound() ? setting(row, kind, text) : Optional.empty();
        return row.sound() ? setting.map(one -> new ParameterValue(name, from, until, one, source)) : Optional.empty();
    }

    private static Optional<ParameterValue.Setting> setting(InputRow row, String kind, String text) {
        try {
            return Optional.of(setting(kind, text));
        } catch (BadValue e) {
            row.error(ParameterColumns.VALUE, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * What a row means that somebody typed.
     *
     * @throws BadValue when it means nothing; the message says what would
     */
    public static ParameterValue value(String name, String from, String until, String kind, String text, String source)
            throws BadValue {
        Optional<YearMonth> first = month(from);
        Optional<YearMonth> last = month(until);
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            throw new BadValue("適用終了が適用開始より前です。年月を直してください");
        }
        return new ParameterValue(name, first, last, setting(kind, text), required(source));
    }

    private static Optional<YearMonth> month(String text) throws BadValue {
        return text.isBlank() ? Optional.empty() : Optional.of(DateText.month(text.strip()));
    }

    /**
     * What a value means that somebody typed.
     *
     * @param kind 有無, 整数, 文字 or 文字の並び
     * @throws BadValue when it is not of this kind; the message says what would be
     */
    public static ParameterValue.Setting setting(String kind, String text) throws BadValue {
        return switch (kind) {
            case "有無" -> new ParameterValue.Flag(flag(text));
            case "整数" -> new ParameterValue.Whole(Math.toIntExact(NumberText.parse(text, Integer.MAX_VALUE)));
            case "文字" -> new ParameterValue.Text(required(text));
            case "文字の並び" ->
                new ParameterValue.Texts(Arrays.stream(text.split("[;；、\n]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList());
            default -> throw new BadValue("種類は" + String.join("・", ParameterColumns.KINDS) + "のどれかにしてください");
        };
    }

    private static boolean flag(String text) throws BadValue {
        return switch (Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)) {
            case "有", "true", "1" -> true;
            case "無", "false", "0" -> false;
            default -> throw new BadValue("値は「有」か「無」にしてください");
        };
    }

    private static String required(String text) throws BadValue {
        if (text.isBlank()) {
            throw new BadValue("値が空です。文字を入れてください");
        }
        return text.strip();
    }
}
