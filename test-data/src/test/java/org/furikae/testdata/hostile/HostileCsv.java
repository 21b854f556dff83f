package org.furikae.testdata.hostile;

import static org.furikae.testdata.hostile.ClaimTable.claim;
import static org.furikae.testdata.hostile.ClaimTable.csv;
import static org.furikae.testdata.hostile.ClaimTable.header;
import static org.furikae.testdata.hostile.ClaimTable.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Files of text, and files that only say so. */
final class HostileCsv {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int LONGEST_CELL_OF_EXCEL = 32_767;

    private HostileCsv() {}

    static List<HostileFile> all() {
        return List.of(
                of("empty.csv", ""),
                of("header-only.csv", header()),
                of("only-separators.csv", ",,,,\r\n,,,,\r\n"),
                of(
                        "half-a-row.csv",
                        csv(claim("R1")).substring(0, csv(claim("R1")).length() - 30)),
                of("unclosed-quote.csv", header() + line(claim("R1")).replace("見本", "\"見本") + line(claim("R2"))),
                of("quote-in-the-middle.csv", csv(claim(ClaimTable.NAME, "見本\"花子"))),
                of("duplicate-headers.csv", header().replace("摘要", "漢字氏名") + line(claim("R1"))),
                of("duplicate-by-alias.csv", header().replace("摘要", "name_kanji") + line(claim("R1"))),
                of("missing-columns.csv", "レセプトID,漢字氏名\r\nR1,見本　花子\r\n"),
                of("million-columns.csv", columns(1_000_000, "列") + line(claim("R1"))),
                of("quarter-million-empty-columns.csv", columns(250_000, "") + line(claim("R1"))),
                of("excel-longest-cell.csv", csv(claim(ClaimTable.REMARKS, "あ".repeat(LONGEST_CELL_OF_EXCEL)))),
                of("cell-of-five-million.csv", csv(claim(ClaimTable.REMARKS, "あ".repeat(5_000_000)))),
                of("million-blank-lines.csv", header() + "\r\n".repeat(1_000_000) + line(claim("R1"))),
                of(
                        "fewer-and-more-fields.csv",
                        header() + "R1,1310000014\r\n" + line(claim("R2")).strip() + ",余り,余り\r\n"),
                of(
                        "mixed-line-ends.csv",
                        csv(claim("R1")).replace("\r\n", "\n")
                                + line(claim("R2")).replace("\r\n", "\r")),
                of("same-id-twice.csv", csv(claim("R1")) + line(claim("R1"))),
                of("semicolons.csv", csv(claim("R1")).replace(',', ';')),
                of("tabs.csv", csv(claim("R1")).replace(',', '\t')),
                of("formula.csv", csv(claim(ClaimTable.NAME, "=HYPERLINK(\"\"http://example.invalid\"\")"))),
                of("dde.csv", csv(claim(ClaimTable.REMARKS, "=cmd|' /C calc'!A0"))),
                of("negative-zero.csv", csv(claim(ClaimTable.POINTS, "-0"))),
                of("number-beyond-all.csv", csv(claim(ClaimTable.POINTS, "9".repeat(400)))),
                of("exponent.csv", csv(claim(ClaimTable.POINTS, "1e999999999"))),
                of("full-width-digits.csv", csv(claim(ClaimTable.POINTS, "１２００"))),
                of("other-digits.csv", csv(claim(ClaimTable.POINTS, "१२००"))),
                of("no-such-day.csv", csv(claim(ClaimTable.BIRTH, "2023-02-30"))),
                of("year-beyond-all.csv", csv(claim(ClaimTable.BIRTH, "999999999-01-01"))),
                of("supplementary-characters.csv", csv(claim(ClaimTable.NAME, "𠮷田　花子"))),
                of("variation-selectors.csv", csv(claim(ClaimTable.NAME, "葛\uDB40\uDD00城　花子"))),
                of("right-to-left-override.csv", csv(claim(ClaimTable.NAME, "見本\u202E　花子"))),
                of("zero-width.csv", csv(claim(ClaimTable.NAME, "見本\u200B　花子\uFEFF"))),
                of("control-characters.csv", csv(claim(ClaimTable.NAME, "見本\u0007　\u001B[31m花子"))),
                of("nul-in-a-name.csv", csv(claim(ClaimTable.NAME, "見本\u0000　花子"))),
                of("two-byte-order-marks.csv", "\uFEFF\uFEFF" + csv(claim("R1"))),
                bytes("only-nuls.csv", new byte[4_096]),
                bytes("shift-jis.csv", csv(claim("R1")).getBytes(WINDOWS_31J)),
                bytes("utf-16.csv", csv(claim("R1")).getBytes(StandardCharsets.UTF_16)),
                bytes("utf-16-without-mark.csv", csv(claim("R1")).getBytes(StandardCharsets.UTF_16LE)),
                bytes(
                        "mixed-encodings.csv",
                        joined(
                                csv(claim("R1")).getBytes(StandardCharsets.UTF_8),
                                line(claim("R2")).getBytes(WINDOWS_31J))),
                bytes("lone-surrogate.csv", spoilt(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})),
                bytes("overlong-utf-8.csv", spoilt(new byte[] {(byte) 0xC0, (byte) 0xAF})),
                bytes("half-a-character.csv", spoilt(new byte[] {(byte) 0xE3, (byte) 0x81})),
                of("page.html.csv", "<html><body><script>alert(1)</script></body></html>"),
                of("object.csv", "{\"レセプトID\": \"R1\"}"),
                of(
                        "xml-spreadsheet.xml",
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                bytes("program.csv", program()),
                new HostileFile("compressed.csv.gz", () -> compressed(csv(claim("R1")))),
                of("text.xlsx", csv(claim("R1"))),
                of("document.pdf", "%PDF-1.7\n" + "\u0001\u0002\u0003".repeat(100)));
    }

    private static HostileFile of(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static HostileFile bytes(String name, byte[] content) {
        return new HostileFile(name, () -> content);
    }

    private static String columns(int count, String name) {
        return header().strip()
                + IntStream.range(0, count)
                        .mapToObj(i -> name.isEmpty() ? "," : "," + name + i)
                        .collect(Collectors.joining())
                + "\r\n";
    }

    private static byte[] spoilt(byte[] inserted) {
        Map<String, String> claim = claim(ClaimTable.NAME, "見本＃花子");
        String[] halves = csv(claim).split("＃", 2);
        return joined(
                joined(halves[0].getBytes(StandardCharsets.UTF_8), inserted),
                halves[1].getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] program() {
        byte[] content = new byte[2_000];
        content[0] = 'M';
        content[1] = 'Z';
        for (int i = 2; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        return content;
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
