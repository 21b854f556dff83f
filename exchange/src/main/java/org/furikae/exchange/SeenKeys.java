package org.furikae.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The keys of the rows read so far, each with the content of its row, as digests: 24 bytes a row, a few dozen megabytes for
 * a million rows. 128 bits of SHA-256 make two keys look alike once in 10^26 files of a million rows.
 */
final class SeenKeys {
    private static final int WORDS = 3;

    private final MessageDigest sha256 = sha256();
    private long[] table = new long[WORDS * 1024];
    private int size;

    /** How a key met earlier keys. */
    enum Meeting {
        NEW,
        SAME_CONTENT,
        OTHER_CONTENT
    }

    /** Remembers a key, unless it was there before. */
    Meeting add(String key, String content) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        // An empty slot is all zero, which no key is.
        long high = digest.getLong() | 1;
        long low = digest.getLong();
        long body = ByteBuffer.wrap(sha256.digest(content.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        if ((size + 1) * 3L > table.length / WORDS * 2L) {
            grow();
        }
        int slot = slot(table, high, low);
        if (table[slot] != 0) {
            return table[slot + 2] == body ? Meeting.SAME_CONTENT : Meeting.OTHER_CONTENT;
        }
        put(table, slot, high, low, body);
        size++;
        return Meeting.NEW;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(table.length, 2)];
        for (int i = 0; i < table.length; i += WORDS) {
            if (table[i] != 0) {
                put(larger, slot(larger, table[i], table[i + 1]), table[i], table[i + 1], table[i + 2]);
            }
        }
        table = larger;
    }

    private static void put(long[] table, int slot, long high, long low, long body) {
        table[slot] = high;
        table[slot + 1] = low;
        table[slot + 2] = body;
    }

    /** The slot of a key, or the free one where it belongs. */
    private static int slot(long[] table, long high, long low) {
        int slots = table.length / WORDS;
        int at = (int) Long.remainderUnsigned(low, slots);
        while (table[at * WORDS] != 0 && !(table[at * WORDS] == high && table[at * WORDS + 1] == low)) {
            at = at + 1 == slots ? 0 : at + 1;
        }
        return at * WORDS;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
