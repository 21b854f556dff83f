package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furikae.identity.KanjiVariants;

/**
 * The official map of register characters to usual ones (MJ縮退マップ) as an administrator hands it in: csv or xlsx with the columns
 * {@code char}, {@code shrink_to} and {@code tbl}. A setting is right or refused as a whole.
 */
public final class VariantFile {
    private static final String TABLE = "異体字の表";
    private static final ColumnList COLUMNS = new ColumnList();
    private static final Column CHARACTER = COLUMNS.required("char", "文字", ColumnType.TEXT, "", "");
    private static final Column BASE = COLUMNS.required("shrink_to", "縮退先", ColumnType.TEXT, "", "");
    private static final Column SOURCE = COLUMNS.required("tbl", "縮退の根拠", ColumnType.TEXT, "", "");
    private static final List<Column> ALL = COLUMNS.all();
    /**
     * The parts of the map that say that two characters are one. Left out: characters that look or read alike, dictionaries'
     * related characters, other characters used by mistake (別字), and the substitutes for foreigners' names (告示582号).
     */
    private static final Set<String> SAME_CHARACTER = Set.of(
            "JIS包摂規準UCS統合規則",
            "戸籍統一文字情報_親字正字",
            "民二5202号通知別表_正字俗字等対照表",
            "民一2842号通達別表_誤字俗字正字一覧表_無印",
            "民一2842号通達別表_誤字俗字正字一覧表_俗字");

    private static final int VERSION_DIGITS = 12;

    private VariantFile() {}

    /**
     * The product's own variants and those of the file.
     *
     * @throws UnreadableFile when it is no such map, or a row of it cannot be understood
     */
    public static KanjiVariants read(Path file) throws IOException, UnreadableFile {
        Map<Integer, Set<Integer>> bases = new HashMap<>();
        try (InputTables tables = InputTables.open(file, file.getFileName().toString(), Limits.LOCAL);
                RowSource rows = tables.rows(0)) {
            if (!rows.next()) {
                throw new UnreadableFile(UNREADABLE, "ファイルが空です。MJ縮退マップの表を指定してください");
            }
            Header header = new Header(ALL, rows.cells());
            check(header);
            while (rows.next()) {
                if (!InputCell.allBlank(rows.cells())) {
                    add(bases, header, rows);
                }
            }
        }
        if (bases.isEmpty()) {
            throw new UnreadableFile(
                    UNREADABLE, TABLE + "に使える行がありません。" + SOURCE.header() + "の列に「戸籍統一文字情報_親字正字」などのある表を指定してください");
        }
        return KanjiVariants.withOfficial(bases, "MJ" + hash(file).substring(0, VERSION_DIGITS));
    }

    private static void check(Header header) throws UnreadableFile {
        if (!header.missing().isEmpty()) {
            throw new UnreadableFile(
                    UNREADABLE,
                    TABLE + "（MJ縮退マップ）の見出しがありません: " + String.join("、", header.missing()) + "。1行目の見出しを確かめてください");
        }
        if (!header.twice().isEmpty()) {
            throw new UnreadableFile(
                    UNREADABLE, "同じ列が2つ以上あります: " + String.join("、", header.twice()) + "。1行目の見出しを直してください");
        }
    }

    private static void add(Map<Integer, Set<Integer>> bases, Header header, RowSource rows) throws UnreadableFile {
        List<InputCell> row = rows.cells();
        if (!SAME_CHARACTER.contains(header.cell(row, SOURCE).text().strip())) {
            return;
        }
        Integer form = character(header.cell(row, CHARACTER), CHARACTER, rows.rowNumber());
        Integer base = character(header.cell(row, BASE), BASE, rows.rowNumber());
        if (!form.equals(base)) {
            bases.computeIfAbsent(form, key -> new HashSet<>()).add(base);
        }
    }

    private static Integer character(InputCell cell, Column column, int rowNumber) throws UnreadableFile {
        int[] characters = cell.text().strip().codePoints().toArray();
        if (characters.length != 1 || !Character.isIdeographic(characters[0])) {
            throw new UnreadableFile(
                    UNREADABLE, rowNumber + "行目の" + column.header() + "が漢字1文字ではありません。文字コードと列を確かめてください");
        }
        return characters[0];
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.skipNBytes(Files.size(file));
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
