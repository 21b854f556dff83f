package org.furikae.app.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.furikae.app.persistence.LookupHash;

/**
 * Hashes of decisions stored together, in the order of their numbers. The SHA-256 over all of them goes into the audit trail; the
 * hashes themselves, stored beside, tell which decision was altered.
 *
 * @param decisions at least one
 */
record Seal(List<DecisionHash> decisions) {
    private static final HexFormat HEX = HexFormat.of();
    private static final int SHA256_BYTES = 32;
    private static final int BYTES_EACH = 2 * Long.BYTES + SHA256_BYTES;

    long firstNumber() {
        return decisions.get(0).decisionNumber();
    }

    long lastNumber() {
        return decisions.get(decisions.size() - 1).decisionNumber();
    }

    /** As stored: claim number, decision number and SHA-256 of each. */
    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(decisions.size() * BYTES_EACH);
        for (DecisionHash decision : decisions) {
            buffer.putLong(decision.claimNumber())
                    .putLong(decision.decisionNumber())
                    .put(HEX.parseHex(decision.sha256()));
        }
        return buffer.array();
    }

    /** The hashes as they were stored, whatever became of them since: bytes that fill no hash are left out. */
    static List<DecisionHash> read(byte[] stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        List<DecisionHash> decisions = new ArrayList<>(stored.length / BYTES_EACH);
        byte[] sha256 = new byte[SHA256_BYTES];
        while (buffer.remaining() >= BYTES_EACH) {
            long claimNumber = buffer.getLong();
            long decisionNumber = buffer.getLong();
            buffer.get(sha256);
            decisions.add(new DecisionHash(claimNumber, decisionNumber, HEX.formatHex(sha256)));
        }
        return decisions;
    }

    /** @return what the audit entry holds, 64 lower-case hex digits */
    static String contentSha256(byte[] stored) {
        return HEX.formatHex(LookupHash.sha256().digest(stored));
    }
}
