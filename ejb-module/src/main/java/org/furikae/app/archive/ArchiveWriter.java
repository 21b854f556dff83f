package org.furikae.app.archive;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.furikae.app.persistence.ExplanationTable;
import org.furikae.app.persistence.LookupHash;

/** Writes an archive from front to back: the explanations as they come, and the manifest at the end. */
final class ArchiveWriter implements AutoCloseable {
    static final String EXPLANATIONS = "explanations.csv";
    static final String HEADING = "claim_number,decision_number,explanation";

    private final MessageDigest digest = LookupHash.sha256();
    private final FileOutputStream file;
    private final ZipOutputStream zip;
    private final DigestOutputStream lines;
    private final YearMonth month;
    private final Instant madeAt;
    private long decisions;
    private long firstDecision = Long.MAX_VALUE;
    private long lastDecision = Long.MIN_VALUE;
    private long firstClaim = Long.MAX_VALUE;
    private long lastClaim = Long.MIN_VALUE;

    ArchiveWriter(Path target, YearMonth month, Instant madeAt) throws IOException {
        this.month = month;
        this.madeAt = madeAt;
        file = new FileOutputStream(target.toFile());
        zip = new ZipOutputStream(file);
        // Explanations are deflated already; what is left is what base 64 added.
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(EXPLANATIONS));
        lines = new DigestOutputStream(zip, digest);
        line(HEADING);
    }

    /** Adds explanations, in the order of decision numbers. */
    void add(List<ExplanationTable.Row> rows) throws IOException {
        Base64.Encoder base64 = Base64.getEncoder();
        for (ExplanationTable.Row row : rows) {
            line(row.claimNumber() + "," + row.decisionNumber() + "," + base64.encodeToString(row.deflated()));
            decisions++;
            firstDecision = Math.min(firstDecision, row.decisionNumber());
            lastDecision = Math.max(lastDecision, row.decisionNumber());
            firstClaim = Math.min(firstClaim, row.claimNumber());
            lastClaim = Math.max(lastClaim, row.claimNumber());
        }
    }

    private void line(String text) throws IOException {
        lines.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes the end and waits until the disk has it all. */
    void finish() throws IOException {
        lines.flush();
        zip.closeEntry();
        ArchiveManifest manifest = new ArchiveManifest(
                ArchiveManifest.FORMAT,
                month.toString(),
                madeAt.toString(),
                decisions,
                firstDecision,
                lastDecision,
                firstClaim,
                lastClaim,
                HexFormat.of().formatHex(digest.digest()));
        zip.putNextEntry(new ZipEntry(ArchiveManifest.NAME));
        zip.write(manifest.written());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        // Not the zip: after a failure it would want to be complete.
        file.close();
    }
}
