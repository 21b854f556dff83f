package org.furikae.app.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file as handed in by page or call.
 *
 * @param fileName the name that the user gave it, without folders; shown, never used as a path
 * @param content the bytes, spooled to a temporary file that the caller deletes
 * @param asOf as-of date, today when empty
 */
public record UploadedFile(
        String fileName, BatchKind kind, Path content, Optional<LocalDate> asOf, String uploadedBy) {}
