package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.LookupHash;
import org.furikae.app.persistence.Sql;

/** The bytes of uploaded files, kept in the database so that they survive with everything else that is stored there. */
@ApplicationScoped
class UploadContent {
    private static final int PIECE_BYTES = 1 << 20;

    @Inject
    private Database database;

    /** @return 64 lower-case hex digits */
    static String sha256(Path content) throws IOException {
        MessageDigest digest = LookupHash.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(content), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void store(long batchId, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            int piece = 0;
            for (byte[] bytes = in.readNBytes(PIECE_BYTES); bytes.length > 0; bytes = in.readNBytes(PIECE_BYTES)) {
                int number = piece++;
                byte[] stored = bytes;
                database.update(
                        Sql.insertInto("upload_piece", "batch_id, piece, content"),
                        parameters -> parameters.number(batchId).number(number).bytes(stored));
            }
        }
    }

    /** @return a temporary file with the content, which the caller deletes */
    Path spool(long batchId) throws IOException {
        Path file = Files.createTempFile("furikae-batch-" + batchId + "-", ".upload");
        try (OutputStream out = Files.newOutputStream(file)) {
            List<Long> pieces = database.query(
                    "select piece from upload_piece where batch_id = ? order by piece",
                    parameters -> parameters.number(batchId),
                    Columns::number);
            for (long piece : pieces) {
                out.write(database.queryOne(
                                "select content from upload_piece where batch_id = ? and piece = ?",
                                parameters -> parameters.number(batchId).number(piece),
                                Columns::bytes)
                        .orElseThrow());
            }
        }
        return file;
    }
}
