package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.furikae.app.reconciliation.Claims;
import org.furikae.web.claims.ClaimSelection;
import org.furikae.web.format.Formats;

/** The claims that the list shows, all pages of them. */
@WebServlet("/download/claims.xlsx")
public class ClaimsDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Claims claims;

    @Inject
    private ClaimSelection selection;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.XLSX, "レセプト一覧_" + LocalDate.now(Formats.JAPAN) + ".xlsx");
        SentFile.send(out -> claims.exportWorkbook(selection.filter(), out), response.getOutputStream(), request);
    }
}
