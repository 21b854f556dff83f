package org.furikae.web.access;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.furikae.app.access.Obligation;

/** A request that goes through one filter, and what becomes of it. */
final class Exchange {
    private final Map<String, String> requestHeaders = new HashMap<>();
    private final Map<String, String> responseHeaders = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final StringWriter text = new StringWriter();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final String method;
    private final String path;
    private Set<String> roles;
    private String query;
    private int status = 200;
    private boolean passed;

    private Exchange(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Exchange of(String method, String path) {
        return new Exchange(method, path);
    }

    Exchange signedInAs(String... codes) {
        roles = Set.of(codes);
        return this;
    }

    /** Signed in, and with something to do before anything else. */
    Exchange obliged(Obligation obligation) {
        attributes.put(Obligation.class.getName(), Set.of(obligation));
        return this;
    }

    Exchange query(String given) {
        query = given;
        return this;
    }

    Exchange header(String name, String value) {
        requestHeaders.put(name, value);
        return this;
    }

    Exchange through(Filter filter) throws IOException, ServletException {
        filter.doFilter(
                proxy(HttpServletRequest.class, this::request),
                proxy(HttpServletResponse.class, this::response),
                (request, response) -> passed = true);
        return this;
    }

    boolean passed() {
        return passed;
    }

    int status() {
        return status;
    }

    String responseHeader(String name) {
        return responseHeaders.getOrDefault(name, "");
    }

    String body() {
        return text + bytes.toString(StandardCharsets.UTF_8);
    }

    private Object request(Object proxy, java.lang.reflect.Method called, Object[] arguments) {
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getContextPath" -> "";
            case "getServerName" -> "furikae.example";
            case "getRemoteAddr" -> requestHeaders.getOrDefault("remote", "192.0.2.1");
            case "getQueryString" -> query;
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "getHeader" -> requestHeaders.get((String) arguments[0]);
            case "getUserPrincipal" -> roles == null ? null : (Principal) () -> "somebody";
            case "isUserInRole" -> roles != null && roles.contains((String) arguments[0]);
            case "isRequestedSessionIdValid", "isSecure" -> false;
            default -> null;
        };
    }

    private Object response(Object proxy, java.lang.reflect.Method called, Object[] arguments) {
        switch (called.getName()) {
            case "sendError", "setStatus" -> status = (int) arguments[0];
            case "sendRedirect" -> {
                status = 302;
                responseHeaders.put("Location", (String) arguments[0]);
            }
            case "setHeader" -> responseHeaders.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> responseHeaders.put("Content-Type", (String) arguments[0]);
            case "getWriter" -> {
                return new PrintWriter(text, true);
            }
            case "getOutputStream" -> {
                return new Body();
            }
            default -> {
                // nothing of it is looked at
            }
        }
        return null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Exchange.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nothing is written later");
        }
    }
}
