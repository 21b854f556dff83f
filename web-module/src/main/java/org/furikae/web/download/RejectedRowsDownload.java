package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.OutputStream;
import org.furikae.app.intake.Batch;
import org.furikae.app.intake.Batches;

/** Only the rejected rows of a batch, with the reason beside each. */
@WebServlet("/download/rejected.xlsx")
public class RejectedRowsDownload extends BatchDownload {
    private static final long serialVersionUID = 1L;

    @Override
    String mediaType() {
        return Attachment.XLSX;
    }

    @Override
    String fileName(Batch batch) {
        return "エラー行_" + batch.id() + ".xlsx";
    }

    @Override
    void write(Batches from, long batchId, OutputStream out) throws IOException {
        from.writeRejectedRows(batchId, out);
    }
}
