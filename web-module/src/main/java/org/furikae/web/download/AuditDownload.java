package org.furikae.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.furikae.app.audit.AuditExport;
import org.furikae.app.audit.AuditLog;
import org.furikae.web.audit.AuditSelection;
import org.furikae.web.format.Formats;

/** The audit entries that the list shows, all pages of them. */
@WebServlet({"/download/audit.csv", "/download/audit.xlsx"})
public class AuditDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditLog log;

    @Inject
    private AuditSelection selection;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean workbook = request.getServletPath().endsWith(".xlsx");
        Attachment.announce(
                response,
                workbook ? Attachment.XLSX : Attachment.CSV,
                "監査証跡_" + LocalDate.now(Formats.JAPAN) + (workbook ? ".xlsx" : ".csv"));
        SentFile.send(
                out -> log.export(selection.filter(), workbook ? AuditExport.Format.XLSX : AuditExport.Format.CSV, out),
                response.getOutputStream(),
                request);
    }
}
