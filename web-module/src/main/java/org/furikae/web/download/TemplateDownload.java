package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.TemplateWorkbook;

/** An empty table to fill in. Which one is the parameter {@code table}. */
@WebServlet("/download/template")
public class TemplateDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<TableKind> table =
                Optional.ofNullable(request.getParameter("table")).flatMap(TableKind::named);
        if (table.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attachment.announce(response, Attachment.XLSX, table.get().label() + "_様式.xlsx");
        TemplateWorkbook.write(table.get(), response.getOutputStream());
    }
}
