package org.furikae.server.backup;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.furikae.app.persistence.LookupHash;
import org.furikae.server.ServerFailure;

/** Writes a back-up's file from front to back: its parts, each with its checksum, and the manifest at the end. */
final class BackupWriter implements AutoCloseable {
    private final MessageDigest whole = LookupHash.sha256();
    private final FileOutputStream file;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    BackupWriter(Path target) throws IOException {
        file = new FileOutputStream(target.toFile());
        zip = new ZipOutputStream(new DigestOutputStream(file, whole));
        // The data comes faster than better compression would let it pass.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes what a part holds. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream sink) throws ServerFailure, IOException, InterruptedException;
    }

    /** @param progress told how many bytes were written, uncompressed */
    void part(String name, LongConsumer progress, Content content)
            throws ServerFailure, IOException, InterruptedException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = LookupHash.sha256();
        Counting sink = new Counting(new DigestOutputStream(zip, digest), progress);
        content.to(sink);
        zip.closeEntry();
        parts.add(new Manifest.Part(name, sink.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    List<Manifest.Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Writes the end and waits until the disk has it all.
     *
     * @return SHA-256 of the whole file, 64 lower-case hex digits
     */
    String finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.written());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        file.getFD().sync();
        return HexFormat.of().formatHex(whole.digest());
    }

    @Override
    public void close() throws IOException {
        // Not the archive: after a failure it would want to be complete.
        file.close();
    }

    private static final class Counting extends FilterOutputStream {
        private final LongConsumer progress;
        private long bytes;

        Counting(OutputStream out, LongConsumer progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            bytes += length;
            progress.accept(bytes);
        }
    }
}
