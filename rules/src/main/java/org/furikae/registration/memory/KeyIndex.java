package org.furikae.registration.memory;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Finds rows by a text key. Eight bytes per entry: 35 bits of the key's hash and 28 bits of the row, sorted. Different keys
 * may share a hash, so whoever asks compares the row itself.
 */
final class KeyIndex {
    private static final int ROW_BITS = 28;
    private static final long ROW_MASK = (1L << ROW_BITS) - 1;

    /** Rows that one index can tell apart. */
    static final int MOST_ROWS = 1 << ROW_BITS;

    private static final int FIRST_CAPACITY = 1024;

    private long[] entries = new long[FIRST_CAPACITY];
    private int size;
    private boolean sorted;

    void add(String key, int row) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1));
        }
        entries[size++] = (hash(key) << ROW_BITS) | row;
        sorted = false;
    }

    /** The same entries, to which others may be added without changing these. */
    KeyIndex copy() {
        KeyIndex copy = new KeyIndex();
        copy.entries = Arrays.copyOf(entries, Math.max(size + (size >> 3), FIRST_CAPACITY));
        copy.size = size;
        return copy;
    }

    /** Memory taken, in bytes. */
    long bytes() {
        return (long) entries.length * Long.BYTES;
    }

    /** To be called after the last row and before the first look-up. */
    void sort() {
        entries = Arrays.copyOf(entries, size);
        Arrays.parallelSort(entries);
        sorted = true;
    }

    /** Hands over the rows whose key may be {@code key}, in ascending order. */
    void forEach(String key, IntConsumer rows) {
        if (!sorted) {
            throw new IllegalStateException("the index is not sorted yet");
        }
        long hash = hash(key);
        int found = Arrays.binarySearch(entries, hash << ROW_BITS);
        for (int i = found < 0 ? -found - 1 : found; i < size && entries[i] >>> ROW_BITS == hash; i++) {
            rows.accept((int) (entries[i] & ROW_MASK));
        }
    }

    /** Hands over the rows that share a hash, in ascending order, wherever there are at least two. */
    void forEachGroup(Consumer<int[]> groups) {
        int first = 0;
        while (first < size) {
            int end = first + 1;
            while (end < size && entries[end] >>> ROW_BITS == entries[first] >>> ROW_BITS) {
                end++;
            }
            if (end - first > 1) {
                groups.accept(Arrays.stream(entries, first, end)
                        .mapToInt(entry -> (int) (entry & ROW_MASK))
                        .toArray());
            }
            first = end;
        }
    }

    /** 35 bits, so that entries stay positive and their order is that of hash and row. */
    private static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash >>> (ROW_BITS + 1);
    }
}
