package org.furikae.web.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Passes on at most so many bytes of a request and fails with {@link TooLargeException} on the first one after them. */
class LimitedInput extends ServletInputStream {
    private final ServletInputStream input;
    private final int megabytes;
    private long left;

    /**
     * @param limit bytes of the request
     * @param megabytes MiB that a file may have, for whoever is refused
     */
    LimitedInput(ServletInputStream input, long limit, int megabytes) {
        this.input = input;
        this.left = limit;
        this.megabytes = megabytes;
    }

    @Override
    public int read() throws IOException {
        int value = input.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws TooLargeException {
        left -= read;
        if (left < 0) {
            throw new TooLargeException(megabytes);
        }
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
