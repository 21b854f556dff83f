package org.furikae.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.furikae.web.problem.ProblemWriter;
import org.furikae.web.problem.Refusal;

/**
 * Refuses requests that are too large before anything stores them: at once when their length is given, otherwise on the byte
 * after the limit. What a refused client still sends is read and thrown away for a while, because most clients look at the answer
 * only when they have sent everything.
 */
public class UploadLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long DRAINED_BYTES = 4 * UploadLimit.BYTES;
    private static final long DRAINED_NANOSECONDS = 60_000_000_000L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = isMultipart(request) ? UploadLimit.BYTES + UploadLimit.ENVELOPE : UploadLimit.FORM;
        if (request.getContentLengthLong() > limit) {
            drain(request.getInputStream());
            refuse(request, response);
        } else if (RequestPath.isCall(request)) {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data");
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RequestPath.isCall(request)) {
            ProblemWriter.write(Refusal.tooLarge().problem(), response);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static void drain(ServletInputStream input) throws IOException {
        byte[] buffer = new byte[65536];
        long until = System.nanoTime() + DRAINED_NANOSECONDS;
        long drained = 0;
        int read = input.read(buffer);
        while (read >= 0 && drained < DRAINED_BYTES && System.nanoTime() < until) {
            drained += read;
            read = input.read(buffer);
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long limit;
        private ServletInputStream limited;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (limited == null) {
                limited = new LimitedInput(super.getInputStream(), limit);
            }
            return limited;
        }
    }
}
