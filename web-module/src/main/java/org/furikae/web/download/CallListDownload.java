package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.furikae.app.review.Inquiries;
import org.furikae.web.format.Formats;

/** Open questions to one insurer, or to all of them, as a workbook to be filled in. */
@WebServlet("/download/call-list.xlsx")
public class CallListDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern INSURER = Pattern.compile("[0-9]{6,8}|");

    @Inject
    private transient Inquiries inquiries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String insurer = Optional.ofNullable(request.getParameter("insurer")).orElse("");
        if (!INSURER.matcher(insurer).matches()) {
            response.sendError(404);
            return;
        }
        String name = insurer.isEmpty() ? "" : insurer + "_";
        Attachment.announce(response, Attachment.XLSX, "照会一覧_" + name + LocalDate.now(Formats.JAPAN) + ".xlsx");
        inquiries.writeCallList(insurer, response.getOutputStream());
    }
}
