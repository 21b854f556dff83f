package org.furikae.app.intake;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.UnreadableFile;

/** Intake into the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeService implements Intake {
    @Inject
    private BatchStates batches;

    @Inject
    private UploadLimit limit;

    @EJB
    private BatchLane lane;

    @Override
    @RolesAllowed({RoleNames.INTAKE, RoleNames.SUPERVISOR, RoleNames.INTEGRATION})
    public long receive(UploadedFile file) throws DuplicateFileException, UnreadableFile {
        try {
            String sha256 = UploadContent.sha256(file.content());
            refuseDuplicate(sha256);
            checkStructure(file);
            long batchId = store(file, sha256);
            lane.wake();
            return batchId;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkStructure(UploadedFile file) throws IOException, UnreadableFile {
        InputFile.open(file.content(), file.fileName(), ExpectedTables.of(file.kind()), limit.limits())
                .close();
    }

    private long store(UploadedFile file, String sha256) throws DuplicateFileException {
        LocalDate asOf = file.asOf().orElseGet(JapanTime::today);
        try {
            return batches.create(file, sha256, asOf);
        } catch (RuntimeException e) {
            // Somebody may have handed in the same file at the same moment: the unique key lets one of us through.
            refuseDuplicate(sha256);
            throw e;
        }
    }

    private void refuseDuplicate(String sha256) throws DuplicateFileException {
        Optional<Long> first = batches.takenBy(sha256);
        if (first.isPresent()) {
            throw new DuplicateFileException(first.get());
        }
    }
}
