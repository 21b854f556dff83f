package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunSummary;
import org.furikae.exchange.StatementFormat;
import org.furikae.insurer.InsurerNumber;

/** 按分請求書 of one insurer, which is the parameter {@code insurer}. */
@WebServlet({"/download/proration/statement.xlsx", "/download/proration/statement.pdf"})
public class StatementDownload extends ProrationDownload {
    private static final long serialVersionUID = 1L;
    private static final String NUMBER = "[0-9]{6}|[0-9]{8}";

    @Override
    Optional<Download> download(Prorations from, long run, HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("insurer"))
                .filter(text -> text.matches(NUMBER))
                .map(InsurerNumber::new)
                .flatMap(insurer -> StatementFormat.ofCode(ending(request))
                        .map(format -> new Download(
                                Attachment.mediaType(format),
                                "按分請求書_" + RunSummary.runId(run) + "_" + insurer.digits() + "." + format.code(),
                                out -> from.writeStatement(run, insurer, format, out))));
    }
}
