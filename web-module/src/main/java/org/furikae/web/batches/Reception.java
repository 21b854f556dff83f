package org.furikae.web.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.intake.BatchKind;
import org.furikae.app.intake.DuplicateFileException;
import org.furikae.app.intake.Intake;
import org.furikae.app.intake.UploadedFile;
import org.furikae.exchange.UnreadableFile;
import org.furikae.web.operation.UploadMetrics;
import org.furikae.web.problem.Refusal;

/** The way that files take in, the same for page and call. */
@ApplicationScoped
public class Reception {
    @Inject
    private Intake intake;

    @Inject
    private UploadMetrics metrics;

    /**
     * Hands a file over.
     *
     * @param content read to its end; the caller closes it
     * @param submittedName name as sent
     * @return id of the new batch
     * @throws RefusedException when the file was taken before or cannot be read
     */
    public long receive(
            InputStream content, String submittedName, BatchKind kind, Optional<LocalDate> asOf, String userName)
            throws RefusedException, IOException {
        try (SpooledFile file = SpooledFile.of(content)) {
            long id = intake.receive(new UploadedFile(FileName.of(submittedName), kind, file.path(), asOf, userName));
            metrics.accepted(kind);
            return id;
        } catch (DuplicateFileException e) {
            throw refused(Refusal.duplicate(e.firstBatchId()), e);
        } catch (UnreadableFile e) {
            throw refused(Refusal.unreadable(e), e);
        }
    }

    private RefusedException refused(Refusal refusal, Exception cause) {
        metrics.refused(refusal);
        return new RefusedException(refusal, cause);
    }
}
