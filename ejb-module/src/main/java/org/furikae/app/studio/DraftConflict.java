package org.furikae.app.studio;

import java.time.Instant;

/**
 * A text that was not saved because somebody else had saved the file meanwhile. It is kept.
 *
 * @param basedOn revision of the file with which the author had begun
 * @param found revision of the file that was there
 * @param theirs text of the file as it is
 * @param mine text that was not saved
 */
public record DraftConflict(
        long number,
        String path,
        int basedOn,
        int found,
        String theirs,
        String mine,
        String savedBy,
        Instant savedAt) {}
