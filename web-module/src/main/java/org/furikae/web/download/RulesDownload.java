package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.Impacts;
import org.furikae.app.studio.Releases;
import org.furikae.app.studio.StudioRefusedException;

/** What the rule studio hands out: rule sets as zip, parameters as a workbook, changed claims as a workbook or csv. */
@WebServlet({
    "/download/rules/release.zip",
    "/download/rules/draft.zip",
    "/download/rules/parameters.xlsx",
    "/download/rules/impact.xlsx",
    "/download/rules/impact.csv"
})
public class RulesDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ZIP = "application/zip";

    @Inject
    private transient Releases releases;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient Impacts impacts;

    /** A file to send. */
    private record Download(String mediaType, String fileName, FileContent<StudioRefusedException> content) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> number = number(request, "id");
        if (number.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download download = download(request, number.get());
        Attachment.announce(response, download.mediaType(), download.fileName());
        try {
            SentFile.send(download.content(), response.getOutputStream(), request);
        } catch (StudioRefusedException e) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Download download(HttpServletRequest request, long number) {
        return switch (request.getServletPath()) {
            case "/download/rules/release.zip" ->
                new Download(ZIP, "rules_R-" + number + ".zip", out -> releases.writeZip(number, out));
            case "/download/rules/draft.zip" -> {
                int revision = number(request, "revision").map(Long::intValue).orElse(0);
                yield new Download(
                        ZIP,
                        "rules_D-" + number + "_" + revision + ".zip",
                        out -> drafts.writeZip(number, revision, out));
            }
            case "/download/rules/parameters.xlsx" ->
                new Download(
                        Attachment.XLSX, "パラメータ_D-" + number + ".xlsx", out -> drafts.writeParameters(number, out));
            case "/download/rules/impact.xlsx" ->
                new Download(Attachment.XLSX, "影響_I-" + number + ".xlsx", out -> impacts.writeWorkbook(number, out));
            default -> new Download(Attachment.CSV, "影響_I-" + number + ".csv", out -> impacts.writeCsv(number, out));
        };
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf);
    }
}
