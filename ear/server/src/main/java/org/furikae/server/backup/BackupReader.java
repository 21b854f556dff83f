package org.furikae.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.furikae.app.persistence.LookupHash;
import org.furikae.server.ServerFailure;

/** Reads a back-up's file. */
final class BackupReader implements AutoCloseable {
    private static final int MANIFEST_BYTES = 1 << 20;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws ServerFailure with exit status 2 when it is no back-up, or not a whole one */
    static BackupReader open(Path file) throws ServerFailure, IOException {
        if (!Files.isRegularFile(file)) {
            throw ServerFailure.wrongCall("ファイル " + file + " がありません。");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw notWhole(file);
        }
        try {
            return new BackupReader(file, zip, manifest(file, zip));
        } catch (ServerFailure e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws ServerFailure {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw ServerFailure.wrongCall("ファイル " + file + " は furikae backup で作ったものではありません。");
        }
        Manifest manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            manifest = Manifest.read(in.readNBytes(MANIFEST_BYTES));
        } catch (IOException e) {
            throw notWhole(file);
        }
        if (!manifest.format().equals(Manifest.FORMAT)) {
            throw ServerFailure.wrongCall(
                    "ファイル " + file + " は、この版では読めない形式(" + manifest.format() + ")です。新しい版の furikae で復元してください。");
        }
        return manifest;
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads everything once and compares the checksums. */
    void check() throws ServerFailure {
        for (Manifest.Part part : manifest.parts()) {
            MessageDigest digest = LookupHash.sha256();
            long bytes;
            try (InputStream in = new DigestInputStream(part(part.name()), digest)) {
                bytes = in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw notWhole(file);
            }
            if (bytes != part.bytes()
                    || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                throw notWhole(file);
            }
        }
    }

    /** @throws IOException when there is no such part */
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("the back-up has no " + name);
        }
        return zip.getInputStream(entry);
    }

    private static ServerFailure notWhole(Path file) {
        return ServerFailure.wrongCall("ファイル " + file + " は壊れているか途中で切れています。何も復元していません。別の控えを指定してください。");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
