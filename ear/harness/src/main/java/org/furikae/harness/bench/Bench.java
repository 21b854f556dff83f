package org.furikae.harness.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** What the benchmarks of one call share: how much work, and a server with a register, started when the first of them asks. */
final class Bench implements AutoCloseable {
    private static final int PEOPLE = 1_000_000;
    private static final int PEOPLE_QUICK = 50_000;
    private static final int BATCH = 100_000;
    private static final int BATCH_QUICK = 5_000;

    private final boolean quick;
    private final Consumer<String> progress;
    private Optional<RegisteredServer> server = Optional.empty();

    Bench(boolean quick, Consumer<String> progress) {
        this.quick = quick;
        this.progress = progress;
    }

    /** For a first impression: less work in a round. */
    boolean quick() {
        return quick;
    }

    /** People in the register of measurements that need one. */
    int people() {
        return quick ? PEOPLE_QUICK : PEOPLE;
    }

    /** Claims of a batch. */
    int batch() {
        return quick ? BATCH_QUICK : BATCH;
    }

    /** Says what is going on, in Japanese. */
    void say(String what) {
        progress.accept(what);
    }

    /** A server whose register holds {@link #people()}. */
    RegisteredServer registered() throws IOException, InterruptedException {
        if (server.isEmpty()) {
            server = Optional.of(RegisteredServer.start(this));
        }
        return server.get();
    }

    @Override
    public void close() {
        server.ifPresent(RegisteredServer::close);
    }
}
