package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunSummary;
import org.furikae.app.proration.TableFormat;

/** 按分結果 of a run; as a workbook with 按分明細 and 按分方法 beside it. */
@WebServlet({"/download/proration/shares.xlsx", "/download/proration/shares.csv"})
public class SharesDownload extends ProrationDownload {
    private static final long serialVersionUID = 1L;

    @Override
    Optional<Download> download(Prorations from, long run, HttpServletRequest request) {
        boolean csv = ending(request).equals("csv");
        return Optional.of(new Download(
                csv ? Attachment.CSV : Attachment.XLSX,
                "按分結果_" + RunSummary.runId(run) + "." + ending(request),
                out -> from.writeShares(run, csv ? TableFormat.CSV : TableFormat.XLSX, out)));
    }
}
