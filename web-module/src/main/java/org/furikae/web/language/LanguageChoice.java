package org.furikae.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The language in which this request is answered: the one the person chose last on this browser. */
@Named("language")
@RequestScoped
public class LanguageChoice {
    static final String COOKIE = "furikae-language";

    @Inject
    private HttpServletRequest request;

    public Language getChosen() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .map(Language::ofCode)
                .orElse(Language.JAPANESE);
    }

    public Locale getLocale() {
        return getChosen().locale();
    }

    public boolean isJapanese() {
        return getChosen() == Language.JAPANESE;
    }

    /** The language to offer. */
    public Language getOther() {
        return isJapanese() ? Language.ENGLISH : Language.JAPANESE;
    }

    /** Address of the present page in the other language. */
    public String getSwitchAddress() {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String kept = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith(LanguageFilter.PARAMETER + "="))
                .map(part -> part + "&")
                .reduce("?", String::concat);
        return kept + LanguageFilter.PARAMETER + "=" + getOther().code();
    }
}
