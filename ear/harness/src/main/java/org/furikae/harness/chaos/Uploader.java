package org.furikae.harness.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Queue;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;

/** Another system that hands in files, and hands in again what it got no answer for. */
final class Uploader extends Client {
    private static final int ACCEPTED = 202;
    private static final int TAKEN_BEFORE = 409;

    private final Queue<Slice> files;
    private final Acknowledged acknowledged;
    private Optional<Slice> open = Optional.empty();

    Uploader(Site site, Queue<Slice> files, Acknowledged acknowledged) {
        super(site);
        this.files = files;
        this.acknowledged = acknowledged;
    }

    @Override
    void once(URI server) throws IOException, InterruptedException {
        if (open.isEmpty()) {
            open = Optional.ofNullable(files.poll());
        }
        if (open.isPresent()) {
            handIn(Api.asIntegration(server), open.get());
        }
    }

    private void handIn(Api api, Slice slice) throws IOException, InterruptedException {
        HttpResponse<String> answer = api.upload("claims", slice.file(), CommandLine.AS_OF);
        switch (answer.statusCode()) {
            case ACCEPTED, TAKEN_BEFORE ->
                acknowledge(answer.headers().firstValue("Location").orElseThrow(), slice);
            default -> {
                if (answer.statusCode() < 500) {
                    acknowledged.complain("an upload was answered with " + answer.statusCode() + " " + answer.body());
                }
            }
        }
    }

    private void acknowledge(String batch, Slice slice) {
        acknowledged.upload(URI.create(batch).getPath(), slice);
        open = Optional.empty();
    }

    /** Whether an upload has not been answered yet. */
    boolean isWaiting() {
        return open.isPresent();
    }

    @Override
    void beginAnew() {
        // Each call stands alone.
    }
}
