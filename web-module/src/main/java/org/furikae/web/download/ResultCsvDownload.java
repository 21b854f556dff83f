package org.furikae.web.download;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.OutputStream;
import org.furikae.app.intake.Batch;
import org.furikae.app.intake.Batches;

/** The decisions of a batch as csv. */
@WebServlet("/download/result.csv")
public class ResultCsvDownload extends BatchDownload {
    private static final long serialVersionUID = 1L;

    @Override
    String mediaType() {
        return Attachment.CSV;
    }

    @Override
    String fileName(Batch batch) {
        return "処理結果_" + batch.id() + ".csv";
    }

    @Override
    void write(Batches from, long batchId, OutputStream out) throws IOException {
        from.writeResultCsv(batchId, out);
    }
}
