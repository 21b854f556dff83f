package org.furikae.endtoend;

import java.util.HashMap;
import java.util.Map;

/** One newcomer for each language. */
final class Newcomers {
    /** Stands for the newcomer of the language in which a page is looked at. */
    static final String PERSON = "newcomer";

    private final Map<String, Newcomer> byLanguage = new HashMap<>();

    Newcomer in(String language) {
        return byLanguage.computeIfAbsent(language, unknown -> new Newcomer());
    }
}
