package org.furikae.app.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A batch as stored, less its progress. */
@Entity
@Table(name = "batch")
@NamedQuery(name = "batch.taken", query = "select b.id from BatchEntity b where b.sha256Taken = :sha256")
@NamedQuery(name = "batch.last", query = "select coalesce(max(b.id), 0) from BatchEntity b")
@NamedQuery(
        name = "batch.unfinished",
        query = "select b.id from BatchEntity b where b.state in"
                + " (org.furikae.app.intake.BatchState.RECEIVED, org.furikae.app.intake.BatchState.READING,"
                + " org.furikae.app.intake.BatchState.DECIDING) order by b.id")
public class BatchEntity {
    private static final int NAME_LENGTH = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version")
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private BatchKind kind;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_size")
    private long fileSize;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "sha256_taken")
    private String sha256Taken;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private BatchState state;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    @Column(name = "failure")
    private String failure;

    protected BatchEntity() {}

    BatchEntity(UploadedFile file, long fileSize, String sha256, LocalDate asOf) {
        this.kind = file.kind();
        this.fileName = cut(file.fileName());
        this.fileSize = fileSize;
        this.sha256 = sha256;
        this.sha256Taken = sha256;
        this.state = BatchState.RECEIVED;
        this.asOf = asOf;
        this.uploadedBy = file.uploadedBy();
        this.startedAt = now();
        this.failure = "";
    }

    long id() {
        return id;
    }

    BatchKind kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    BatchState state() {
        return state;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** States only go forward: a job that is started again does not take a batch back. */
    void advance(BatchState next) {
        if (!state.isFinished() && next.compareTo(state) > 0) {
            state = next;
            if (next.isFinished()) {
                finishedAt = now();
            }
        }
    }

    /** Ends the batch and lets its file be handed in again. */
    void fail(String reason) {
        if (!state.isFinished()) {
            state = BatchState.FAILED;
            finishedAt = now();
            failure = reason;
            sha256Taken = null;
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(Clock.systemUTC());
    }

    /** Keeps the end of a name that is too long: the ending says what the file is. */
    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= NAME_LENGTH
                ? name
                : name.substring(name.offsetByCodePoints(name.length(), -NAME_LENGTH));
    }
}
