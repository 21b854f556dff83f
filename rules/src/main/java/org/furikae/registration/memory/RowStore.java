package org.furikae.registration.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.furikae.registration.Registration;

/** Registrations as bytes in large pages: about a quarter of the memory that objects would take. */
final class RowStore {
    private static final int PAGE_BITS = 24;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;
    private static final int POSITION_MASK = PAGE_SIZE - 1;

    private final RowWriter writer = new RowWriter();
    private final List<byte[]> pages = new ArrayList<>();
    private byte[] page = new byte[0];
    private int used;
    private long[] positions = new long[1024];
    private int size;

    /** The same rows, to which others may be added without changing these. */
    RowStore copy() {
        RowStore copy = new RowStore();
        copy.pages.addAll(pages);
        if (!pages.isEmpty()) {
            copy.page = page.clone();
            copy.pages.set(pages.size() - 1, copy.page);
        }
        copy.used = used;
        copy.positions = positions.clone();
        copy.size = size;
        return copy;
    }

    /** Memory taken, in bytes. */
    long bytes() {
        return (long) pages.size() * PAGE_SIZE + (long) positions.length * Long.BYTES;
    }

    /** @return the number of the new row, counted from 0 */
    int add(Registration row) {
        byte[] bytes = writer.write(row);
        int length = writer.length();
        if (used + length > page.length) {
            page = new byte[PAGE_SIZE];
            pages.add(page);
            used = 0;
        }
        System.arraycopy(bytes, 0, page, used, length);
        if (size == positions.length) {
            positions = Arrays.copyOf(positions, size + (size >> 1));
        }
        positions[size] = (long) (pages.size() - 1) << PAGE_BITS | used;
        used += length;
        return size++;
    }

    Registration get(int row) {
        return reader(row).read();
    }

    String registrationId(int row) {
        return reader(row).readRegistrationId();
    }

    int size() {
        return size;
    }

    private RowReader reader(int row) {
        long position = positions[row];
        return new RowReader(pages.get((int) (position >>> PAGE_BITS)), (int) (position & POSITION_MASK));
    }
}
