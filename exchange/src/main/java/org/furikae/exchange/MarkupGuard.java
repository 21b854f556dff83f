package org.furikae.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets XML through whose tags and texts are of bounded length. A parser keeps a tag in memory as a whole, so that one
 * attribute of a gigabyte would take the heap; no workbook has a tag or a text of a cell that long.
 */
final class MarkupGuard extends FilterInputStream {
    /** Bytes from one tag to the next; a cell holds 32,767 characters of at most 10 bytes as character references. */
    private static final int LONGEST = 1 << 20;

    private int sinceTag;
    private boolean inSection;
    private byte last;
    private byte beforeLast;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            byte b = buffer[i];
            if (b == '<' && !inSection) {
                sinceTag = 0;
            } else if (++sinceTag > LONGEST) {
                throw new IOException("a tag or text without end");
            }
            // A character section may hold tags that are none: from <![ to ]]>.
            if (b == '[' && last == '!' && beforeLast == '<') {
                inSection = true;
            } else if (b == '>' && last == ']' && beforeLast == ']') {
                inSection = false;
            }
            beforeLast = last;
            last = b;
        }
        return read;
    }
}
