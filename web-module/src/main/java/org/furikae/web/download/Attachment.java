package org.furikae.web.download;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.furikae.exchange.StatementFormat;

/** Headers of a file that a browser saves. */
public final class Attachment {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String PDF = "application/pdf";
    public static final String ZIP = "application/zip";

    private Attachment() {}

    /** Of a billing statement. */
    static String mediaType(StatementFormat format) {
        return switch (format) {
            case XLSX -> XLSX;
            case PDF -> PDF;
        };
    }

    /** Announces a file; its bytes are to follow. */
    public static void announce(HttpServletResponse response, String mediaType, String fileName) {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", disposition(fileName));
    }

    /** RFC 6266: the name in UTF-8, and an ASCII one for programs that know no better. */
    public static String disposition(String fileName) {
        StringBuilder ascii = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        for (byte each : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "-._".indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
                ascii.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
