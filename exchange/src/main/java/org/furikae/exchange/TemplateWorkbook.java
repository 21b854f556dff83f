package org.furikae.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to fill in: the headers of one table with hints, drop-down lists, cells that keep leading zeros, one sample row
 * that would be accepted as it is, and a sheet 「説明」 that explains every column.
 */
public final class TemplateWorkbook {
    /** Of the layout; raised whenever columns or choices change, and shown in the sheet 「説明」. */
    public static final String VERSION = "2026-11";

    private static final int PREPARED_ROWS = 10_000;
    /** Excel takes no longer prompt. */
    private static final int LONGEST_PROMPT = 255;
    /** Widths are in 256ths of a character. */
    private static final int CHARACTER = 256;

    private TemplateWorkbook() {}

    /** Writes the template of a table; the same bytes every time. {@code out} stays open. */
    public static void write(TableKind kind, OutputStream out) throws IOException {
        Path draft = Files.createTempFile("template", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            table(workbook, kind);
            instructions(workbook, kind);
            try (OutputStream file = Files.newOutputStream(draft)) {
                workbook.write(file);
            }
            ReproducibleZip.copy(draft, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void table(XSSFWorkbook workbook, TableKind kind) {
        XSSFSheet sheet = workbook.createSheet(kind.label());
        CellStyle required = header(workbook, IndexedColors.LIGHT_ORANGE);
        CellStyle optional = header(workbook, IndexedColors.PALE_BLUE);
        CellStyle text = format(workbook, "@");
        CellStyle number = format(workbook, "0");
        Row headers = sheet.createRow(0);
        Row sample = sheet.createRow(1);
        Drawing<?> notes = sheet.createDrawingPatriarch();
        for (Column column : kind.columns()) {
            int at = column.index();
            headers.createCell(at).setCellValue(column.header());
            headers.getCell(at).setCellStyle(column.required() ? required : optional);
            headers.getCell(at).setCellComment(note(workbook, notes, at, prompt(column)));
            boolean isNumber = column.type() == ColumnType.NUMBER;
            sheet.setDefaultColumnStyle(at, isNumber ? number : text);
            sheet.setColumnWidth(
                    at, CHARACTER * Math.max(12, Math.max(column.header().length(), sampleWidth(column)) * 2 + 2));
            if (!column.sample().isEmpty()) {
                sample.createCell(at).setCellStyle(isNumber ? number : text);
                if (isNumber) {
                    sample.getCell(at).setCellValue(Double.parseDouble(column.sample()));
                } else {
                    sample.getCell(at).setCellValue(column.sample());
                }
            }
            sheet.addValidationData(validation(sheet.getDataValidationHelper(), column));
        }
        sheet.createFreezePane(0, 1);
    }

    private static int sampleWidth(Column column) {
        return Math.min(20, column.sample().length());
    }

    private static CellStyle header(XSSFWorkbook workbook, IndexedColors colour) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = format(workbook, "@");
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle format(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static Comment note(XSSFWorkbook workbook, Drawing<?> notes, int column, String text) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(column);
        anchor.setCol2(column + 3);
        anchor.setRow1(1);
        anchor.setRow2(5);
        Comment note = notes.createCellComment(anchor);
        note.setString(workbook.getCreationHelper().createRichTextString(text));
        return note;
    }

    private static String prompt(Column column) {
        String need = column.required() ? "必須" : "任意";
        return column.hint().isEmpty() ? need : need + "。" + column.hint();
    }

    private static DataValidation validation(DataValidationHelper helper, Column column) {
        CellRangeAddressList cells = new CellRangeAddressList(1, PREPARED_ROWS, column.index(), column.index());
        DataValidationConstraint constraint = column.choices().isEmpty()
                ? helper.createTextLengthConstraint(
                        DataValidationConstraint.OperatorType.LESS_OR_EQUAL,
                        Integer.toString(InputRow.LONGEST_TEXT),
                        null)
                : helper.createExplicitListConstraint(column.choices().toArray(new String[0]));
        DataValidation validation = helper.createValidation(constraint, cells);
        String prompt = prompt(column);
        validation.createPromptBox(column.header(), prompt.substring(0, Math.min(prompt.length(), LONGEST_PROMPT)));
        validation.setShowPromptBox(true);
        validation.createErrorBox(
                column.header(),
                column.choices().isEmpty()
                        ? InputRow.LONGEST_TEXT + "文字以内で入れてください"
                        : String.join("、", column.choices()) + " のどれかを選んでください");
        validation.setShowErrorBox(true);
        return validation;
    }

    private static void instructions(XSSFWorkbook workbook, TableKind kind) {
        XSSFSheet sheet = workbook.createSheet(SheetAssignment.INSTRUCTIONS_SHEET);
        CellStyle header = header(workbook, IndexedColors.PALE_BLUE);
        line(sheet, List.of("取込ひな形", kind.label()));
        line(sheet, List.of("ひな形の版", VERSION));
        line(sheet, List.of("使い方", "シート「" + kind.label() + "」の2行目（見本）を消し、1行に1件ずつ入れて取り込みます。"));
        line(
                sheet,
                List.of(
                        "日付の書き方",
                        "2023-08-15、2023/8/15、20230815、令和5年8月15日、R5.8.15、R05/08/15、5050815（1明治 2大正 3昭和 4平成 5令和）。元年は1年。"));
        line(sheet, List.of("見出しの色", "だいだい色は必須、青は任意。列の順番は変えられます。"));
        line(sheet, List.of());
        Row titles = line(sheet, List.of("列", "英語名", "必須", "入れ方", "選べる値"));
        titles.forEach(cell -> cell.setCellStyle(header));
        for (Column column : kind.columns()) {
            line(
                    sheet,
                    List.of(
                            column.header(),
                            column.alias(),
                            column.required() ? "必須" : "",
                            column.hint(),
                            String.join("、", column.choices())));
        }
        int[] widths = {20, 22, 8, 60, 60};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
    }

    private static Row line(XSSFSheet sheet, List<String> values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
        return row;
    }
}
