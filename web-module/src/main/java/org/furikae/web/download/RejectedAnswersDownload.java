package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.furikae.app.review.ImportedAnswers;
import org.furikae.exchange.CallList;
import org.furikae.web.review.ReviewDesk;

/** The rows of the call list handed in last that were not taken, each with its reason. */
@WebServlet("/download/rejected-answers.xlsx")
public class RejectedAnswersDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ImportedAnswers imported = desk.getImported();
        if (imported == null) {
            response.sendError(404);
            return;
        }
        Attachment.announce(response, Attachment.XLSX, "照会回答_エラー行.xlsx");
        CallList.writeRejected(imported.headers(), imported.rejected(), response.getOutputStream());
    }
}
