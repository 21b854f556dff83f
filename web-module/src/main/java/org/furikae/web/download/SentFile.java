package org.furikae.web.download;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Files that are made while they are sent: whole, or recognisably not. */
public final class SentFile {
    private static final Logger LOG = Logger.getLogger(SentFile.class.getName());

    private SentFile() {}

    /**
     * Sends a file. When that fails at its beginning nothing was sent, and whoever calls answers otherwise; when it fails later,
     * the connection is broken off, because the container would end the answer as if the file were complete.
     *
     * @throws IOException when making the file fails before anything was sent
     * @throws E likewise
     */
    public static <E extends Exception> void send(
            FileContent<E> content, OutputStream receiver, HttpServletRequest request) throws IOException, E {
        HeldOutput out = new HeldOutput(receiver);
        try {
            content.writeTo(out);
            out.finish();
        } catch (Exception e) {
            if (!out.hasBegun()) {
                throw e;
            }
            if (!out.isReceiverGone()) {
                LOG.log(Level.SEVERE, e, () -> "a file could not be sent to its end: " + request.getRequestURI());
            }
            Connection.breakOff(request);
        }
    }
}
