package org.furikae.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Copies a workbook without the times at which it was made, so that the same content is the same file. */
final class ReproducibleZip {
    private static final String CORE_PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile(">[0-9]{4}-[0-9]{2}-[0-9]{2}T[^<]*</dcterms:");
    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);

    private ReproducibleZip() {}

    /** Compressed content is copied as it is. {@code out} stays open. */
    static void copy(Path workbook, OutputStream out) throws IOException {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        try (ZipFile source = ZipFile.builder().setPath(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(source.getEntriesInPhysicalOrder())) {
                ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
                copy.setTimeLocal(FIXED);
                if (entry.getName().equals(CORE_PROPERTIES)) {
                    zip.putArchiveEntry(copy);
                    zip.write(withoutTimes(source, entry));
                    zip.closeArchiveEntry();
                } else {
                    copy.setMethod(entry.getMethod());
                    copy.setSize(entry.getSize());
                    copy.setCompressedSize(entry.getCompressedSize());
                    copy.setCrc(entry.getCrc());
                    try (InputStream content = source.getRawInputStream(entry)) {
                        zip.addRawArchiveEntry(copy, content);
                    }
                }
            }
        }
        zip.finish();
        zip.flush();
    }

    private static byte[] withoutTimes(ZipFile source, ZipArchiveEntry entry) throws IOException {
        try (InputStream content = source.getInputStream(entry)) {
            String xml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return CREATED.matcher(xml)
                    .replaceAll(">2000-01-01T00:00:00Z</dcterms:")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
