package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.furikae.app.intake.Batch;
import org.furikae.app.intake.BatchState;
import org.furikae.app.intake.Batches;

/** What comes back from a batch that is done, streamed to the browser. The batch is the parameter {@code id}. */
abstract class BatchDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Batches batches;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Batch> batch = id(request).flatMap(batches::find).filter(found -> found.state() == BatchState.DONE);
        if (batch.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment.announce(response, mediaType(), fileName(batch.get()));
        long number = batch.get().id();
        SentFile.send(out -> write(batches, number, out), response.getOutputStream(), request);
    }

    private static Optional<Long> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("id"))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    abstract String mediaType();

    abstract String fileName(Batch batch);

    abstract void write(Batches from, long batchId, OutputStream out) throws IOException;
}
