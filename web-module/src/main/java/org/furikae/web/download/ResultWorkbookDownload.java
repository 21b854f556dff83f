package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.OutputStream;
import org.furikae.app.intake.Batch;
import org.furikae.app.intake.Batches;

/** The result workbook of a batch. */
@WebServlet("/download/result.xlsx")
public class ResultWorkbookDownload extends BatchDownload {
    private static final long serialVersionUID = 1L;

    @Override
    String mediaType() {
        return Attachment.XLSX;
    }

    @Override
    String fileName(Batch batch) {
        return "処理結果_" + batch.id() + ".xlsx";
    }

    @Override
    void write(Batches from, long batchId, OutputStream out) throws IOException {
        from.writeResultWorkbook(batchId, out);
    }
}
