package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.audit.AuditAction;
import org.furikae.app.audit.AuditTrail;

/** Creates batches and moves them from state to state, each time in a transaction of its own. For the application's own use. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class BatchStates {
    @PersistenceContext(unitName = "furikae")
    private EntityManager entities;

    @Inject
    private UploadContent content;

    @Inject
    private ProgressTable progress;

    @Inject
    private BatchRemoval removal;

    @jakarta.ejb.EJB
    private AuditTrail audit;

    /** What a job needs to know about a batch. */
    public record Task(BatchKind kind, String fileName, BatchState state, LocalDate asOf) {}

    /** Stores a file as a new batch. */
    long create(UploadedFile file, String sha256, LocalDate asOf) {
        try {
            BatchEntity batch = new BatchEntity(file, Files.size(file.content()), sha256, asOf);
            entities.persist(batch);
            // The unique key speaks now, before the content is sent.
            entities.flush();
            progress.create(batch.id());
            content.store(batch.id(), file.content());
            audit.record("file.upload", "batch " + batch.id(), "");
            return batch.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in the caller's transaction, so that the batch comes into being together with what else the caller stores. */
    @Transactional(Transactional.TxType.MANDATORY)
    long createWithin(UploadedFile file, String sha256, LocalDate asOf) {
        return create(file, sha256, asOf);
    }

    Optional<Long> takenBy(String sha256) {
        return entities.createNamedQuery("batch.taken", Long.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    Optional<Long> firstUnfinished() {
        return entities.createNamedQuery("batch.unfinished", Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The last batch whose rows, and those of all before it, are all stored; 0 when there is none. */
    public long lastWhole() {
        Optional<Long> unfinished = firstUnfinished();
        return unfinished
                .map(id -> id - 1)
                .orElseGet(() ->
                        entities.createNamedQuery("batch.last", Long.class).getSingleResult());
    }

    public Task task(long batchId) {
        BatchEntity batch = batch(batchId);
        return new Task(batch.kind(), batch.fileName(), batch.state(), batch.asOf());
    }

    /** Whether a batch has stored all rows that it will ever store. */
    public boolean isStored(long batchId) {
        return switch (batch(batchId).state()) {
            case RECEIVED, READING -> false;
            case DECIDING, DONE, FAILED -> true;
        };
    }

    public void advance(long batchId, BatchState next) {
        batch(batchId).advance(next);
    }

    /** Ends a batch and takes back whatever it had stored, so that the mended file can be handed in. */
    void fail(long batchId, String reason) {
        batch(batchId).fail(reason);
        // Decisions can only be removed once the database knows that their batch failed.
        entities.flush();
        removal.removeRows(batchId);
        audit.record(AuditAction.BATCH_FAILED, AuditAction.ofBatch(batchId), "");
    }

    private BatchEntity batch(long batchId) {
        return entities.getReference(BatchEntity.class, batchId);
    }
}
