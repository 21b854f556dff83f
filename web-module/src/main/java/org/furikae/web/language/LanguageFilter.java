package org.furikae.web.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes the choice of a language from a page's address, remembers it, and shows the page without it. */
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String PARAMETER = "lang";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Optional<String> chosen = Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(PARAMETER + "="))
                .map(part -> part.substring(PARAMETER.length() + 1))
                .findFirst();
        if (chosen.isPresent() && request.getMethod().equals("GET")) {
            response.addCookie(cookie(Language.ofCode(chosen.get()), request.isSecure()));
            response.sendRedirect(request.getRequestURI() + without(query));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Cookie cookie(Language language, boolean secure) {
        Cookie cookie = new Cookie(LanguageChoice.COOKIE, language.code());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        return cookie;
    }

    private static String without(String query) {
        String kept = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.startsWith(PARAMETER + "="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
