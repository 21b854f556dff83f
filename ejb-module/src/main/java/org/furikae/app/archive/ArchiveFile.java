package org.furikae.app.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.furikae.app.persistence.ExplanationTable;
import org.furikae.app.persistence.LookupHash;

/**
 * An archive that is there.
 *
 * @param path of the file
 * @param manifest what it says about itself
 */
record ArchiveFile(Path path, ArchiveManifest manifest) {
    /** Explanations at a time: a few megabytes. */
    static final int AT_ONCE = 1_000;

    private static final int MANIFEST_BYTES = 1 << 20;

    /** Takes explanations, in the order of decision numbers. */
    @FunctionalInterface
    interface Taker {
        void take(List<ExplanationTable.Row> rows) throws ArchiveRefusedException;
    }

    /** @throws ArchiveRefusedException when it is no archive */
    static ArchiveFile open(Path path) throws ArchiveRefusedException {
        if (!Files.isRegularFile(path)) {
            throw ArchiveRefusedException.because("ファイル " + path + " がありません。");
        }
        return found(path)
                .orElseThrow(() -> ArchiveRefusedException.because(
                        "ファイル " + path + " は、furikae archive で作った保管ファイルではないか、途中で切れています。"));
    }

    /** The archive that a file is; empty when it is none. */
    static Optional<ArchiveFile> found(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(ArchiveManifest.NAME);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                ArchiveManifest manifest = ArchiveManifest.read(in.readNBytes(MANIFEST_BYTES));
                YearMonth.parse(manifest.month());
                return Optional.of(new ArchiveFile(path, manifest))
                        .filter(file -> manifest.format().equals(ArchiveManifest.FORMAT));
            }
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    YearMonth month() {
        return YearMonth.parse(manifest.month());
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Of the whole file, 64 lower-case hex digits. */
    static String sha256(Path path) throws IOException {
        MessageDigest digest = LookupHash.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Hands over everything, a part at a time.
     *
     * @throws ArchiveRefusedException when the file does not hold what its manifest says; parts of it were handed over then
     */
    void read(Taker taker) throws IOException, ArchiveRefusedException {
        MessageDigest digest = LookupHash.sha256();
        long decisions = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = Optional.ofNullable(zip.getEntry(ArchiveWriter.EXPLANATIONS))
                    .orElseThrow(this::notWhole);
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new DigestInputStream(zip.getInputStream(entry), digest), StandardCharsets.US_ASCII))) {
                if (!ArchiveWriter.HEADING.equals(lines.readLine())) {
                    throw notWhole();
                }
                List<ExplanationTable.Row> rows = new ArrayList<>(AT_ONCE);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    rows.add(row(line));
                    decisions++;
                    if (rows.size() == AT_ONCE) {
                        taker.take(List.copyOf(rows));
                        rows.clear();
                    }
                }
                if (!rows.isEmpty()) {
                    taker.take(List.copyOf(rows));
                }
            }
        }
        if (decisions != manifest.decisions()
                || !HexFormat.of().formatHex(digest.digest()).equals(manifest.explanationsSha256())) {
            throw notWhole();
        }
    }

    private ExplanationTable.Row row(String line) throws ArchiveRefusedException {
        String[] fields = line.split(",", -1);
        try {
            return new ExplanationTable.Row(
                    month(),
                    Long.parseLong(fields[0]),
                    Long.parseLong(fields[1]),
                    Base64.getDecoder().decode(fields[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw notWhole();
        }
    }

    private ArchiveRefusedException notWhole() {
        return ArchiveRefusedException.altered("ファイル " + path + " は壊れているか、書き換えられています。別の控えを指定してください。");
    }
}
