package org.furikae.web.language;

import java.util.Arrays;
import java.util.Locale;

/** The languages of the pages. Japanese is the one that everybody starts with, whatever the browser asks for. */
public enum Language {
    JAPANESE("ja", "日本語"),
    ENGLISH("en", "English");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** Two letters, as in the {@code lang} attribute. */
    public String code() {
        return code;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** Japanese for every unknown code. */
    public static Language ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst()
                .orElse(JAPANESE);
    }
}
