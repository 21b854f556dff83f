package org.furikae.harness.chaos;

import java.io.IOException;
import java.net.URI;

/** Somebody or something that works with the server, and begins anew whenever the server is not there. */
abstract class Client implements Runnable {
    private static final long PAUSE_MILLIS = 250;

    private final Site site;
    private volatile boolean stopping;

    Client(Site site) {
        this.site = site;
    }

    /** One piece of work. Anything may go wrong in the middle of it. */
    abstract void once(URI server) throws IOException, InterruptedException;

    /** Forgets its session: the server is another one, or does not know it any more. */
    abstract void beginAnew();

    @Override
    public final void run() {
        try {
            while (!stopping) {
                try {
                    once(site.address());
                } catch (IOException | RuntimeException e) {
                    // The server is being killed: what is not acknowledged is tried again or left.
                    beginAnew();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    final void stop() {
        stopping = true;
    }

    final void start() {
        stopping = false;
    }
}
