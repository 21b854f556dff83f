package org.furikae.web.download;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** The network connection below a request, which the Servlet API does not show. */
final class Connection {
    /** From Payara's request to the connection of its network library. */
    private static final List<String> WAY = List.of(
            "getUnwrappedCoyoteRequest", "getCoyoteRequest", "getContext", "getConnection", "terminateSilently");

    /** Attribute of a request in which {@link RequestListener} keeps the one of the container. */
    static final String REQUEST = "org.furikae.web.download.request";

    private Connection() {}

    /**
     * Breaks the connection off, so that the receiver sees that the answer is not complete. An exception is not enough: Payara
     * ends an answer that has begun properly, whatever is thrown.
     *
     * @throws IOException when the container is another one and hides its connections
     */
    static void breakOff(HttpServletRequest request) throws IOException {
        Object place = request.getAttribute(REQUEST);
        if (place == null) {
            throw new IOException("the request was not remembered");
        }
        try {
            for (String step : WAY) {
                place = place.getClass().getMethod(step).invoke(place);
            }
        } catch (ReflectiveOperationException e) {
            throw new IOException("this container does not let go of its connections", e);
        }
    }
}
