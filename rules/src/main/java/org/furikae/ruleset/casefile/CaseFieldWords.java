package org.furikae.ruleset.casefile;

/**
 * What a field of a case is called and what values look like.
 *
 * @param field as the case file has it; {@code patient.kana} for a field of a person
 */
public record CaseFieldWords(CaseSection section, String field, Kind kind, String japanese, String english) {
    /** What values look like as people type them. */
    public enum Kind {
        TEXT,
        /** Whole number. */
        NUMBER,
        /** 有 or 無. */
        FLAG,
        /** {@code 2023-08-15}. */
        DATE,
        /** {@code 2023-08}. */
        MONTH,
        /** Texts with {@code ;} between them. */
        TEXTS,
        NUMBERS,
        /** Points by day: {@code 10=500;12=300}. */
        POINTS,
        /** A value as YAML has it: only of parameters. */
        ANY
    }
}
