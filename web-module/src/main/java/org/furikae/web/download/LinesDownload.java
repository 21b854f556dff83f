package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunSummary;
import org.furikae.app.proration.TableFormat;

/** 按分明細 of a run. */
@WebServlet({"/download/proration/lines.xlsx", "/download/proration/lines.csv"})
public class LinesDownload extends ProrationDownload {
    private static final long serialVersionUID = 1L;

    @Override
    Optional<Download> download(Prorations from, long run, HttpServletRequest request) {
        boolean csv = ending(request).equals("csv");
        return Optional.of(new Download(
                csv ? Attachment.CSV : Attachment.XLSX,
                "按分明細_" + RunSummary.runId(run) + "." + ending(request),
                out -> from.writeLines(run, csv ? TableFormat.CSV : TableFormat.XLSX, out)));
    }
}
