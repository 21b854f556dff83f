package org.furikae.app.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Takes in files that the application itself writes, such as registrations as insurers confirmed them. */
@ApplicationScoped
public class OwnFiles {
    @Inject
    private BatchStates batches;

    @EJB
    private BatchLane lane;

    /**
     * Stores a file in the caller's transaction. Call {@link #wake} once that is over.
     *
     * @return id of its batch; of the one that took the same bytes before, if any
     */
    public long receive(String fileName, BatchKind kind, byte[] content, String userName) {
        try {
            Path file = Files.createTempFile("furikae-own-", ".csv");
            try {
                Files.write(file, content);
                String sha256 = UploadContent.sha256(file);
                Optional<Long> before = batches.takenBy(sha256);
                return before.isPresent()
                        ? before.get()
                        : batches.createWithin(
                                new UploadedFile(fileName, kind, file, Optional.empty(), userName),
                                sha256,
                                JapanTime.today());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has what was stored read and decided in the background. */
    public void wake() {
        lane.wake();
    }
}
