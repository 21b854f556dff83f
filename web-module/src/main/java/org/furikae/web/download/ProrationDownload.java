package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunNumber;

/** What comes out of a proration run, streamed to the browser. The run is the parameter {@code run}, {@code 12} or {@code P-12}. */
abstract class ProrationDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Prorations prorations;

    /** A file to send. */
    record Download(String mediaType, String fileName, FileContent<ProrationRefusedException> content) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Download> download = Optional.ofNullable(request.getParameter("run"))
                .flatMap(RunNumber::of)
                .flatMap(run -> download(prorations, run, request));
        if (download.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment.announce(response, download.get().mediaType(), download.get().fileName());
        try {
            SentFile.send(download.get().content(), response.getOutputStream(), request);
        } catch (ProrationRefusedException e) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Empty when the other parameters lead to nothing. */
    abstract Optional<Download> download(Prorations from, long run, HttpServletRequest request);

    /** What the address ends with, after the last dot. */
    static String ending(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
