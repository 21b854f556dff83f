package org.furikae.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.furikae.app.intake.UploadLimit;
import org.furikae.web.problem.ProblemWriter;
import org.furikae.web.problem.Refusal;

/**
 * Refuses requests that are too large before anything stores them: at once when their length is given, otherwise on the byte
 * after the limit. What a refused client still sends is read and thrown away for a while, because most clients look at the answer
 * only when they have sent everything.
 */
public class UploadLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    /** What a multipart request holds beside the file. */
    static final long ENVELOPE = 1024L * 1024;

    /** Requests that are no upload hold a form at most. */
    private static final long FORM = 2L * 1024 * 1024;

    private static final int DRAINED_FILES = 4;
    private static final long DRAINED_NANOSECONDS = 60_000_000_000L;

    @Inject
    private transient UploadLimit uploads;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long file = uploads.limits().fileBytes();
        long limit = isMultipart(request) ? file + ENVELOPE : FORM;
        if (request.getContentLengthLong() > limit) {
            drain(request.getInputStream(), DRAINED_FILES * file);
            refuse(request, response);
        } else if (RequestPath.isCall(request)) {
            chain.doFilter(new LimitedRequest(request, limit, uploads.megabytes()), response);
        } else if (isMultipart(request) && request.getContentLengthLong() < 0) {
            // Browsers say how long a form is. The container, which reads pages' forms, knows its own limit only.
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RequestPath.isCall(request)) {
            ProblemWriter.write(Refusal.tooLarge(uploads.megabytes()).problem(), response);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static void drain(ServletInputStream input, long most) throws IOException {
        byte[] buffer = new byte[65536];
        long until = System.nanoTime() + DRAINED_NANOSECONDS;
        long drained = 0;
        int read = input.read(buffer);
        while (read >= 0 && drained < most && System.nanoTime() < until) {
            drained += read;
            read = input.read(buffer);
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long limit;
        private final int megabytes;
        private ServletInputStream limited;

        LimitedRequest(HttpServletRequest request, long limit, int megabytes) {
            super(request);
            this.limit = limit;
            this.megabytes = megabytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (limited == null) {
                limited = new LimitedInput(super.getInputStream(), limit, megabytes);
            }
            return limited;
        }
    }
}
