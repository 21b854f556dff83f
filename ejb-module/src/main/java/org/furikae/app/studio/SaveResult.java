package org.furikae.app.studio;

import java.util.Optional;

/**
 * What became of a text that somebody wanted to save.
 *
 * @param revision of the draft now
 * @param contentSha256 of the draft now
 * @param conflict when somebody else had saved the file meanwhile; nothing was changed then, and the text is kept beside
 */
public record SaveResult(int revision, String contentSha256, Optional<DraftConflict> conflict) {
    public boolean saved() {
        return conflict.isEmpty();
    }
}
