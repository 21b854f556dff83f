package org.furikae.web.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Holds back the first bytes of a file, so that a failure near its beginning can still be answered as one. Neither closing nor
 * flushing passes anything on: writers do both when they fail, and what they leave would look whole.
 */
final class HeldOutput extends OutputStream {
    static final int HELD_BYTES = 64 * 1024;

    private final OutputStream receiver;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean begun;
    private boolean receiverGone;

    HeldOutput(OutputStream receiver) {
        this.receiver = receiver;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun && held.size() + length <= HELD_BYTES) {
            held.write(bytes, offset, length);
            return;
        }
        begin();
        try {
            receiver.write(bytes, offset, length);
        } catch (IOException e) {
            receiverGone = true;
            throw e;
        }
    }

    /** Passes on what is still held: the file is whole. */
    void finish() throws IOException {
        begin();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            try {
                held.writeTo(receiver);
            } catch (IOException e) {
                receiverGone = true;
                throw e;
            }
            held.reset();
        }
    }

    /** Whether anything was passed on. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether the receiver would not take any more. */
    boolean isReceiverGone() {
        return receiverGone;
    }
}
