package org.furikae.app.intake;

/** The same bytes were taken before. */
public class DuplicateFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long firstBatchId;

    public DuplicateFileException(long firstBatchId) {
        super("この内容のファイルは受付済みです（受付番号 " + firstBatchId + "）。");
        this.firstBatchId = firstBatchId;
    }

    /** Id of the batch that took the file first. */
    public long firstBatchId() {
        return firstBatchId;
    }
}
