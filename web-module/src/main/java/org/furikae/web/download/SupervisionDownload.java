package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.furikae.app.supervision.Supervision;
import org.furikae.web.format.Formats;

/** The figures that supervisors watch, every table of them. */
@WebServlet("/download/supervision.xlsx")
public class SupervisionDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Supervision supervision;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(Formats.JAPAN);
        Attachment.announce(response, Attachment.XLSX, "処理状況_" + today + ".xlsx");
        supervision.writeWorkbook(today, response.getOutputStream());
    }
}
