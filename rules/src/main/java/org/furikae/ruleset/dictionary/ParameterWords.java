package org.furikae.ruleset.dictionary;

/**
 * What a parameter is called.
 *
 * @param unit in which a number counts
 */
public record ParameterWords(String name, String japanese, String english, Unit unit) {
    /** In which a number counts. */
    public enum Unit {
        NONE,
        MONTHS,
        YEARS,
        YEN,
        DIGITS
    }

    /** Of a parameter that only its author knows. */
    static ParameterWords unknown(String name) {
        return new ParameterWords(name, name, name, Unit.NONE);
    }
}
