package org.furikae.web.access;

import org.furikae.exchange.Limits;

/** How large a request may be. */
public final class UploadLimit {
    /** A file: the same as the reader of files allows, so that nobody waits for an upload that is refused afterwards. */
    public static final long BYTES = Limits.UPLOAD.fileBytes();

    /** What a multipart request holds beside the file. */
    static final long ENVELOPE = 1024L * 1024;

    /** Requests that are no upload hold a form at most. */
    static final long FORM = 2L * 1024 * 1024;

    private UploadLimit() {}
}
