package org.furikae.ruleset.form;

import java.util.List;
import org.furikae.ruleset.dictionary.FactConstant;

/**
 * A field of a fact on which a form can put a condition.
 *
 * @param fact name of its type, as a rule writes it
 * @param factJapanese what people call the type
 * @param member as a rule writes it; {@code claim.points} for a field of a field
 * @param valueType name of the type of choices; empty for other kinds
 * @param constants what a choice can be
 */
public record FormField(
        String fact,
        String factJapanese,
        String factEnglish,
        String member,
        String japanese,
        String english,
        Kind kind,
        String valueType,
        List<FactConstant> constants) {
    /** What values look like. */
    public enum Kind {
        FLAG,
        WHOLE,
        TEXT,
        CHOICE
    }

    public FormField {
        constants = List.copyOf(constants);
    }

    /** {@code FiledClaim.paper}. */
    public String key() {
        return fact + "." + member;
    }
}
