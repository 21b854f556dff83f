package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunSummary;
import org.furikae.exchange.StatementFormat;

/** 按分請求書 of all insurers of a run. The parameter {@code format} takes only {@code xlsx} or only {@code pdf}. */
@WebServlet("/download/proration/statements.zip")
public class StatementsDownload extends ProrationDownload {
    private static final long serialVersionUID = 1L;

    @Override
    Optional<Download> download(Prorations from, long run, HttpServletRequest request) {
        return formats(Optional.ofNullable(request.getParameter("format")))
                .map(formats -> new Download(
                        Attachment.ZIP,
                        "按分請求書_" + RunSummary.runId(run) + ".zip",
                        out -> from.writeStatements(run, formats, out)));
    }

    private static Optional<Set<StatementFormat>> formats(Optional<String> given) {
        return given.isEmpty()
                ? Optional.of(EnumSet.allOf(StatementFormat.class))
                : StatementFormat.ofCode(given.get()).map(EnumSet::of);
    }
}
