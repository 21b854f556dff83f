package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.TOO_LARGE;
import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;
import static org.furikae.exchange.UnreadableFile.Reason.UNSUPPORTED;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The zip around a workbook. Opening it inflates every file inside once, which proves size limits and checksums before the
 * first row is handed out. Nothing is ever written under a name from the zip.
 */
final class WorkbookZip implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;

    private WorkbookZip(ZipFile zip) {
        this.zip = zip;
    }

    static WorkbookZip open(Path file, Limits limits) throws IOException, UnreadableFile {
        WorkbookZip opened;
        try {
            opened = new WorkbookZip(new ZipFile(file.toFile()));
        } catch (IOException | RuntimeException broken) {
            throw broken(broken);
        }
        try {
            opened.check(limits);
            return opened;
        } catch (IOException | RuntimeException broken) {
            opened.close();
            throw broken(broken);
        } catch (UnreadableFile refused) {
            opened.close();
            throw refused;
        }
    }

    static UnreadableFile broken(Exception cause) {
        return new UnreadableFile(UNREADABLE, "ブックが壊れていて読めません。Excelで開き、「Excelブック（.xlsx）」で保存し直してください", cause);
    }

    /** The content of a part, or empty when the workbook has no such part. A leading slash is left aside. */
    Optional<InputStream> part(String name) throws IOException {
        String entryName = name.startsWith("/") ? name.substring(1) : name;
        ZipEntry entry = zip.getEntry(entryName);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    private void check(Limits limits) throws IOException, UnreadableFile {
        if (zip.size() > limits.entries()) {
            throw tooLarge("ブックの中のファイルが" + limits.entries() + "個を超えています");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        refuseOtherTypes(entries);
        long inflated = 0;
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry : entries) {
            inflated += inflate(entry, buffer, limits, limits.inflatedBytes() - inflated);
        }
    }

    private long inflate(ZipEntry entry, byte[] buffer, Limits limits, long allowed)
            throws IOException, UnreadableFile {
        long stored = Math.max(1, entry.getCompressedSize());
        long count = 0;
        CRC32 checksum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                checksum.update(buffer, 0, read);
                if (count > allowed) {
                    throw tooLarge("ブックを展開した大きさが" + (limits.inflatedBytes() >> 20) + "MBを超えています");
                }
                if (count > limits.ratioGraceBytes() && count / stored >= limits.inflationRatio()) {
                    throw tooLarge("ブックの圧縮率が異常に高いため、安全のために読みません");
                }
            }
        }
        if (entry.getCrc() != -1 && entry.getCrc() != checksum.getValue()) {
            throw broken(new IOException("wrong checksum"));
        }
        return count;
    }

    private static void refuseOtherTypes(List<? extends ZipEntry> entries) throws UnreadableFile {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw broken(new IOException("two entries of one name"));
            }
            if (name.endsWith("vbaproject.bin")) {
                throw new UnreadableFile(UNSUPPORTED, "マクロを含むブックは読めません。「Excelブック（.xlsx）」で保存し直してマクロを外してください");
            }
            if (name.startsWith("xl/externallinks/")) {
                throw new UnreadableFile(UNSUPPORTED, "他のファイルへのリンクを含むブックは読めません。リンクを値に置き換えて保存し直してください");
            }
            if (name.equals("xl/workbook.bin")) {
                throw notWorkbook();
            }
        }
        if (!names.contains("[content_types].xml")) {
            throw notWorkbook();
        }
    }

    static UnreadableFile notWorkbook() {
        return new UnreadableFile(UNSUPPORTED, "Excelブック（.xlsx）ではありません。Excelで開き、「Excelブック（.xlsx）」で保存し直してください");
    }

    private static UnreadableFile tooLarge(String what) {
        return new UnreadableFile(TOO_LARGE, what + "。ファイルを分けて取り込んでください");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
