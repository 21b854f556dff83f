package org.furikae.app.studio;

import java.util.List;

/**
 * A field on which a form can put a condition.
 *
 * @param key such as {@code FiledClaim.paper}
 * @param kind name of what values look like: FLAG, WHOLE, TEXT or CHOICE
 * @param values what a choice can be
 */
public record FormChoice(
        String key,
        String factJapanese,
        String factEnglish,
        String japanese,
        String english,
        String kind,
        List<Value> values) {
    public FormChoice {
        values = List.copyOf(values);
    }

    /** @param label what people call it; the name when they have no word */
    public record Value(String name, String label) {}
}
