package org.furikae.app.archive;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * What an archive says about itself; the last entry of its file, {@code manifest.json}.
 *
 * @param format {@link #FORMAT}
 * @param month treatment month, {@code 2025-03}
 * @param madeAt when writing began, in ISO-8601 with UTC
 * @param decisions whose explanations the file holds
 * @param firstDecision smallest number of a decision
 * @param lastDecision largest number of a decision
 * @param firstClaim smallest number of a claim
 * @param lastClaim largest number of a claim
 * @param explanationsSha256 of the entry {@code explanations.csv}, 64 lower-case hex digits
 */
record ArchiveManifest(
        String format,
        String month,
        String madeAt,
        long decisions,
        long firstDecision,
        long lastDecision,
        long firstClaim,
        long lastClaim,
        String explanationsSha256) {
    static final String FORMAT = "furikae-explanations-1";
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    byte[] written() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws IOException when it is none */
    static ArchiveManifest read(byte[] content) throws IOException {
        ArchiveManifest manifest = JSON.readValue(content, ArchiveManifest.class);
        if (manifest.format == null || manifest.month == null || manifest.explanationsSha256 == null) {
            throw new IOException("the manifest is not complete");
        }
        return manifest;
    }
}
