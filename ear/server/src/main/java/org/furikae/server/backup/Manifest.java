package org.furikae.server.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/**
 * What a back-up says about itself; the last entry of its file, {@code manifest.json}.
 *
 * @param format of the back-up, {@link #FORMAT}
 * @param version of the program that wrote it, such as {@code 0.1.0}
 * @param schema version of the database's schema, such as {@code 9}
 * @param madeAt when writing began, in ISO-8601 with UTC
 * @param auditNumber number of the last audit entry when writing began; the back-up holds at least this one
 * @param auditHash of that entry, 64 lower-case hex digits
 * @param parts the other entries
 */
record Manifest(
        String format,
        String version,
        String schema,
        String madeAt,
        long auditNumber,
        String auditHash,
        List<Part> parts) {
    static final String FORMAT = "furikae-backup-1";
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * An entry.
     *
     * @param bytes before compression
     * @param sha256 of these, 64 lower-case hex digits
     */
    record Part(String name, long bytes, String sha256) {}

    byte[] written() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws IOException when it is none */
    static Manifest read(byte[] content) throws IOException {
        Manifest manifest = JSON.readValue(content, Manifest.class);
        if (manifest.format == null
                || manifest.schema == null
                || manifest.auditHash == null
                || manifest.parts == null) {
            throw new IOException("the manifest is not complete");
        }
        return manifest;
    }
}
