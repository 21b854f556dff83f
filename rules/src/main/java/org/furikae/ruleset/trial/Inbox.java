package org.furikae.ruleset.trial;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads messages beside the work. When nobody is at the other end any more, the process ends at once, whatever a rule is doing.
 */
final class Inbox extends Thread {
    private static final int WAITING = 4;

    private final Frames frames;
    private final BlockingQueue<Frames.Frame> queue = new ArrayBlockingQueue<>(WAITING);

    Inbox(Frames frames) {
        super("inbox");
        this.frames = frames;
        setDaemon(true);
    }

    @Override
    public void run() {
        try {
            for (Optional<Frames.Frame> frame = frames.read(); frame.isPresent(); frame = frames.read()) {
                queue.put(frame.get());
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Waits for the next message. */
    Frames.Frame next() throws IOException {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
