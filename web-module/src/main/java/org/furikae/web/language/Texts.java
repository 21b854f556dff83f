package org.furikae.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of the pages for keys that are made at run time, and for sentences with values in them. */
@Named("texts")
@RequestScoped
public class Texts {
    /** Where the texts are. There is no bundle without a language, so that a missing key shows in tests. */
    public static final String BUNDLE = "org.furikae.web.texts";

    @Inject
    private LanguageChoice language;

    /** The text of a key; the key itself when there is none, because a page should not fail for a word. */
    public String of(String key) {
        try {
            return ResourceBundle.getBundle(BUNDLE, language.getLocale(), Texts.class.getClassLoader())
                    .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** The text of a constant, whose key is {@code prefix.NAME}. */
    public String label(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    public String with(String key, Object first) {
        return format(key, first);
    }

    public String with(String key, Object first, Object second) {
        return format(key, first, second);
    }

    public String with(String key, Object first, Object second, Object third) {
        return format(key, first, second, third);
    }

    private String format(String key, Object... values) {
        return new MessageFormat(of(key), language.getLocale()).format(values);
    }
}
