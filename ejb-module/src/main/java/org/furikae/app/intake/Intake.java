package org.furikae.app.intake;

import org.furikae.exchange.UnreadableFile;

/** Takes files in: checks what can be checked at once, stores them, and has them read and decided in the background. */
public interface Intake {
    /**
     * Takes a file in. When this returns, the file is stored and will be read even if the server is killed; when it throws, no
     * trace of a batch is left.
     *
     * @return id of the new batch
     * @throws DuplicateFileException when the same bytes were taken before (a failed batch does not count)
     * @throws UnreadableFile when the file as a whole cannot be read: wrong type, too large, encrypted,
     *     empty, a required column missing
     */
    long receive(UploadedFile file) throws DuplicateFileException, UnreadableFile;
}
