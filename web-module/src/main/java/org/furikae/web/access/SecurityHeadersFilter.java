package org.furikae.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers that tell browsers what an answer may do. PrimeFaces adds {@code script-src} with a nonce for each page; browsers apply
 * both policies, therefore this one names every other kind of content and leaves scripts of pages alone.
 */
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String CONTENT =
            "connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self'; "
                    + "style-src-attr 'unsafe-inline'; object-src 'none'; frame-src 'none'; worker-src 'none'; media-src 'none'; "
                    + "manifest-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** The editor of rules makes style sheets and a worker by script, and carries its icons in a font of its own style sheet. */
    private static final String EDITOR = "/rules/edit.xhtml";

    private static final String EDITOR_CONTENT = CONTENT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
            .replace("font-src 'self'", "font-src 'self' data:")
            .replace("worker-src 'none'", "worker-src 'self'");
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        boolean resource = path.startsWith("/jakarta.faces.resource/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Content-Security-Policy", policy(path));
        if (!resource) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private static String policy(String path) {
        if (path.equals(EDITOR)) {
            return EDITOR_CONTENT;
        }
        return path.endsWith(".xhtml") || path.endsWith("/") ? CONTENT : NOTHING;
    }
}
