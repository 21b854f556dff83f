package org.furikae.server.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Leaves out of SQL statements on whose behalf a trigger acts, so that they can be read under another user name, or on another
 * server: whoever creates the trigger takes the place. Texts in the data hold no line ends, so that no row looks like a trigger.
 */
final class WithoutDefiners extends FilterOutputStream {
    private static final byte[] CREATE = "/*!50003 CREATE*/ ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CREATE_AS = "/*!50003 CREATE*/ /*!50017 DEFINER=".getBytes(StandardCharsets.US_ASCII);
    private static final int WITHIN_THE_LINE = -1;

    /** How much of the beginning of the line is that of a trigger, and was not passed on yet. */
    private int matched;

    private boolean skipping;
    private byte last;

    WithoutDefiners(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        int from = offset;
        for (int i = offset; i < end; i++) {
            byte value = bytes[i];
            if (skipping) {
                skipping = !(last == '*' && value == '/');
                last = value;
                from = i + 1;
            } else if (matched >= 0 && value == CREATE_AS[matched]) {
                from = i + 1;
                matched++;
                if (matched == CREATE_AS.length) {
                    out.write(CREATE);
                    matched = WITHIN_THE_LINE;
                    skipping = true;
                }
            } else {
                if (matched > 0) {
                    out.write(CREATE_AS, 0, matched);
                }
                matched = WITHIN_THE_LINE;
                if (value == '\n') {
                    out.write(bytes, from, i + 1 - from);
                    from = i + 1;
                    matched = 0;
                }
            }
        }
        out.write(bytes, from, end - from);
    }

    /** Passes on a beginning of a last line that turned out to be no trigger; does not close what is behind. */
    void finish() throws IOException {
        if (matched > 0) {
            out.write(CREATE_AS, 0, matched);
            matched = WITHIN_THE_LINE;
        }
        out.flush();
    }
}
