package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;
import static org.furikae.exchange.UnreadableFile.Reason.UNSUPPORTED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its first bytes; its name only helps to explain. */
enum FileType {
    WORKBOOK,
    CSV;

    private static final int HEAD = 4096;
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    static FileType of(Path file, String fileName) throws IOException, UnreadableFile {
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnreadableFile(UNREADABLE, "ファイルが空です。1行目に見出し、2行目からデータがあるファイルを選んでください");
        }
        if (startsWith(head, ZIP)) {
            return WORKBOOK;
        }
        if (startsWith(head, EMPTY_ZIP)) {
            throw new UnreadableFile(UNREADABLE, "ファイルの中身が空です。Excelで開いて保存し直してください");
        }
        if (startsWith(head, OLE2)) {
            throw oldOrEncrypted(file);
        }
        if (isUtf16(head)) {
            throw new UnreadableFile(UNSUPPORTED, "文字コードがUTF-16のファイルは読めません。「CSV UTF-8（コンマ区切り）」で保存し直してください");
        }
        if (isBinary(head)) {
            throw new UnreadableFile(UNSUPPORTED, "この種類のファイルは読めません。Excelブック（.xlsx）またはCSV（.csv）で保存し直してください");
        }
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new UnreadableFile(
                    UNREADABLE, "名前は.xlsxですが、中身がExcelブックではありません。Excelで開き、「Excelブック（.xlsx）」で保存し直してください");
        }
        return CSV;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static UnreadableFile oldOrEncrypted(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableFile(UNREADABLE, "パスワードで保護されたブックは読めません。Excelでパスワードを外して保存し直してください");
            }
            if (container.getRoot().hasEntryCaseInsensitive("Workbook")
                    || container.getRoot().hasEntryCaseInsensitive("Book")) {
                return new UnreadableFile(UNSUPPORTED, "古い形式（.xls）のブックは読めません。Excelで開き、「Excelブック（.xlsx）」で保存し直してください");
            }
        } catch (IOException | RuntimeException broken) {
            return new UnreadableFile(UNSUPPORTED, unknownContainer(), broken);
        }
        return new UnreadableFile(UNSUPPORTED, unknownContainer());
    }

    private static String unknownContainer() {
        return "古い形式（.xlsなど）または壊れたファイルのため読めません。Excelで開き、「Excelブック（.xlsx）」で保存し直してください";
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isUtf16(byte[] head) {
        if (startsWith(head, LITTLE_ENDIAN_MARK) || startsWith(head, BIG_ENDIAN_MARK)) {
            return true;
        }
        // Without a byte-order mark every comma and line end shows as a NUL beside an ASCII character, always on one
        // side.
        int[] nulls = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                nulls[i % 2]++;
            }
        }
        return Math.max(nulls[0], nulls[1]) >= Math.max(3, head.length / 20) && Math.min(nulls[0], nulls[1]) == 0;
    }

    /** Control characters that no text file has; a few NULs among text are left to be row errors. */
    private static boolean isBinary(byte[] head) {
        int control = 0;
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x1A && b != 0x1B) {
                control++;
            }
        }
        return control > head.length / 50 + 2;
    }
}
