package org.furikae.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a request asks for, seen from the context root. */
public final class RequestPath {
    private static final List<String> CALLS = List.of("/api", "/metrics", "/health", "/openapi");

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    /** Where people look after their password and their second factor. */
    public static final String OWN_ACCOUNT = "/account/index.xhtml";

    private RequestPath() {}

    /** Decoded and normalised by the container, without parameters. */
    public static String of(HttpServletRequest request) {
        String servlet = Optional.ofNullable(request.getServletPath()).orElse("");
        String rest = Optional.ofNullable(request.getPathInfo()).orElse("");
        String path = servlet + rest;
        return path.isEmpty() ? "/" : path;
    }

    /** Whether another system is calling, as opposed to a person looking at a page. */
    public static boolean isCall(HttpServletRequest request) {
        String path = of(request);
        return CALLS.stream().anyMatch(call -> path.equals(call) || path.startsWith(call + "/"));
    }

    /** Whether the request was made on the machine that the server runs on, and not handed on by a proxy there. */
    public static boolean isFromThisMachine(HttpServletRequest request) {
        boolean handedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return !handedOn && LOOPBACK.matcher(request.getRemoteAddr()).matches();
    }

    /**
     * Where the request came from: a proxy on this machine says it in a header, whose last entry is its own; what others write
     * into that header is worth nothing.
     */
    public static String client(HttpServletRequest request) {
        String handedOn = request.getHeader("X-Forwarded-For");
        if (handedOn == null || !LOOPBACK.matcher(request.getRemoteAddr()).matches()) {
            return request.getRemoteAddr();
        }
        return handedOn.substring(handedOn.lastIndexOf(',') + 1).strip();
    }

    /** Whether the request was sent by the script of a page, which expects a partial response. */
    public static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Address of the log-in page that leads back to {@code page}. */
    public static String signIn(HttpServletRequest request, String page, boolean expired) {
        return request.getContextPath() + "/login.xhtml?back=" + URLEncoder.encode(page, StandardCharsets.UTF_8)
                + (expired ? "&expired=1" : "");
    }

    /** Address of one's own account that leads back to {@code page} when everything is done. */
    static String ownAccount(HttpServletRequest request, String page) {
        return request.getContextPath() + OWN_ACCOUNT + "?back=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /**
     * The page, with its parameters, that the person was looking at: the request itself, or for what a form of the page sent the
     * page that it came from, because forms do not carry the page's parameters.
     */
    public static String pageOf(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return of(request) + query(request.getQueryString());
        }
        try {
            URI page = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            boolean same = of(request).equals(page.getPath())
                    && request.getServerName().equals(page.getHost());
            return of(request) + (same ? query(page.getRawQuery()) : "");
        } catch (URISyntaxException e) {
            return of(request);
        }
    }

    private static String query(String query) {
        return query == null ? "" : "?" + query;
    }
}
