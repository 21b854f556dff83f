package org.furikae.identity;

/** One of the five items (5情報). */
public enum Item {
    KANJI_NAME("漢字"),
    KANA_NAME("カナ"),
    BIRTH_DATE("生年月日"),
    SEX("性別"),
    ADDRESS("住所");

    private final String label;

    Item(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
