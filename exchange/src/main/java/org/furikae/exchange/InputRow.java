package org.furikae.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.CodeText;
import org.furikae.exchange.value.DateText;

/** One row while it is read: hands out its cells by column and collects what is wrong with them. */
final class InputRow {
    static final int LONGEST_TEXT = 4_000;

    private final String sheet;
    private final int rowNumber;
    private final InputCell[] cells;
    private final List<RowError> errors = new ArrayList<>(0);
    private final List<Column> masked = new ArrayList<>(0);

    InputRow(List<Column> columns, String sheet, int rowNumber, Header header, List<InputCell> row) {
        this.sheet = sheet;
        this.rowNumber = rowNumber;
        this.cells = new InputCell[columns.size()];
        for (Column column : columns) {
            cells[column.index()] = header.cell(row, column);
        }
    }

    /** What a cell's text means. */
    interface Reading<T> {
        T read(String text) throws BadValue;
    }

    /** The meaning of a cell; empty when it is blank, or has none, which is an error of the row. */
    <T> Optional<T> read(Column column, Reading<T> reading) {
        Optional<String> text = sound(column, false);
        if (text.isPresent()) {
            try {
                return Optional.of(reading.read(text.get()));
            } catch (BadValue bad) {
                error(column, bad.getMessage());
            }
        }
        return Optional.empty();
    }

    /** The same; a blank cell is an error too. */
    <T> Optional<T> require(Column column, Reading<T> reading) {
        requireValue(column, "");
        return read(column, reading);
    }

    /** The month of a cell, which a date cell names by any of its days; a blank cell is an error. */
    Optional<YearMonth> requireMonth(Column column) {
        boolean dateCell = cell(column).type() == InputCell.Type.DATE;
        return require(column, text -> dateCell ? YearMonth.from(LocalDate.parse(text)) : DateText.month(text));
    }

    /** Text as given; empty text when blank. */
    String text(Column column) {
        return read(column, text -> text).orElse("");
    }

    /** Text as given; a blank cell is an error. */
    String requiredText(Column column) {
        return require(column, text -> text).orElse("");
    }

    /** A name or an address as given, where U+FFFD may stand for a character that was lost; empty text when blank. */
    String personText(Column column) {
        return sound(column, true).orElse("");
    }

    /** The same; a blank cell is an error. */
    String requiredPersonText(Column column) {
        requireValue(column, "");
        return personText(column);
    }

    /** An identifier of at most {@code longest} characters, in half width; a blank cell is an error. */
    String requiredIdentifier(Column column, int longest) {
        return require(column, text -> identifier(text, longest)).orElse("");
    }

    /** An identifier of at most {@code longest} characters, in half width; empty text when blank. */
    String identifier(Column column, int longest) {
        return read(column, text -> identifier(text, longest)).orElse("");
    }

    /** An error when the cell is blank. {@code when} says under which condition it may not be. */
    void requireValue(Column column, String when) {
        if (cell(column).isBlank()) {
            error(column, column.header() + "が空欄です。" + when + "必ず入れてください");
        }
    }

    /** An error when a formula gave the value of the cell. */
    void refuseFormula(Column column) {
        if (cell(column).computed()) {
            error(column, "数式のセルです。数式ではなく値を貼り付けてください（形式を選択して貼り付け→値）");
        }
    }

    boolean isBlank(Column column) {
        return cell(column).isBlank();
    }

    void error(Column column, String message) {
        String text = cell(column).text();
        errors.add(new RowError(sheet, rowNumber, column.header(), text, message));
    }

    /** Text as given, sound or not. */
    String givenText(Column column) {
        return cell(column).text();
    }

    /** All cells of the table in one text that differs whenever one of them does. */
    String content() {
        StringBuilder content = new StringBuilder();
        for (InputCell cell : cells) {
            content.append(cell.text()).append('\0');
        }
        return content.toString();
    }

    /** Replaces a value that may not be kept, here and in errors found later. */
    void mask(Column column, String mask) {
        cells[column.index()] = InputCell.text(mask);
        masked.add(column);
    }

    /** Columns whose value may not be kept. */
    List<Column> masked() {
        return List.copyOf(masked);
    }

    boolean sound() {
        return errors.isEmpty();
    }

    List<RowError> errors() {
        return List.copyOf(errors);
    }

    private InputCell cell(Column column) {
        return cells[column.index()];
    }

    private static String identifier(String text, int longest) throws BadValue {
        String identifier = CodeText.foldIdentifier(text);
        if (identifier.codePointCount(0, identifier.length()) > longest) {
            throw new BadValue("長すぎます。" + longest + "文字以内にしてください");
        }
        return identifier;
    }

    /** The text of a cell that can be read at all; empty when it is blank or cannot. */
    private Optional<String> sound(Column column, boolean mayHaveLostCharacters) {
        InputCell cell = cell(column);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Optional<String> fault = fault(cell, mayHaveLostCharacters);
        fault.ifPresent(message -> error(column, message));
        return fault.isPresent() ? Optional.empty() : Optional.of(cell.text());
    }

    private static Optional<String> fault(InputCell cell, boolean mayHaveLostCharacters) {
        return switch (cell.type()) {
            case ERROR -> Optional.of("セルがExcelのエラー値です。数式を直すか、値を入れ直してください");
            case FORMULA_WITHOUT_VALUE -> Optional.of("数式の計算結果がありません。Excelで開いて保存し直すか、値を貼り付けてください");
            case BAD_DATE -> Optional.of("日付として表示できない数値です。日付を入れ直してください。例: 1980-05-01");
            case TEXT, NUMBER, DATE -> faultOfText(cell.text(), mayHaveLostCharacters);
        };
    }

    /** With one of these a person would see another name than the one that is compared. */
    private static boolean isDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    private static Optional<String> faultOfText(String text, boolean mayHaveLostCharacters) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("文字数が" + LONGEST_TEXT + "を超えています。短くしてください");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F || c == '\uFFFE') {
                return Optional.of("画面に表示できない制御文字が入っています。入れ直してください");
            }
            if (isDirection(c)) {
                return Optional.of("文字の並ぶ向きを変える見えない文字が入っています。入れ直してください");
            }
            if (c == CsvCharset.NO_CHARACTER || (c == '\uFFFD' && !mayHaveLostCharacters)) {
                return Optional.of("文字化けした文字があります。文字コードを確かめ、入れ直してください");
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return Optional.of("壊れた文字があります。入れ直してください");
                }
                i++;
            }
        }
        return Optional.empty();
    }
}
