package org.furikae.batch.precision;

/** What stands between an unknown claim and its person. */
enum Difficulty {
    NONE("stated as registered", true),
    SPELLED_ADDRESS("block numbers written otherwise", true),
    SPELLED_KANA("kana written large", true),
    BLOTTED("● in the registered name", true),
    BLOTTED_BESIDE_OTHER("● in the registered name, somebody else of the same reading in the house", true),
    VARIANT("variant kanji", true),
    TWIN("twin in the register", true),
    TWIN_OF_SAME_READING("twin whose name reads the same", true),
    NAMESAKE("namesake born the same day, other town", true),
    NAMESAKE_NEARBY("namesake born the same day, block number run together (1-2-3, 1-23)", true),
    TWO_SPELLINGS("● and block numbers written otherwise", false),
    BIRTH_DATE_OFF("birth date one day off", false),
    BIRTH_DATE_OFF_ONTO_TWO("birth date one day off, somebody of another name born that day in the house", false),
    KANA_TYPED("one kana mistyped", false),
    KANJI_TYPED("one kanji mistyped", false),
    NUMBER_TYPED("one block number mistyped", false),
    MOVED("moved, register has the old address", false),
    ABSENT("not registered", false),
    ABSENT_TWIN("not registered, the twin is", false),
    ABSENT_TWIN_OF_SAME_READING("not registered, a twin whose name reads the same is", false),
    ABSENT_SURNAME_PAIR("not registered, same reading and another surname in the same house is (伊藤, 伊東)", false),
    ABSENT_NAMESAKE("not registered, a namesake in another town is", false),
    ABSENT_NAMESAKE_NEARBY("not registered, a namesake at the run-together block number is", false),
    ABSENT_OTHER_BIRTH_DATE("not registered, a namesake in the house born a day later is", false),
    ABSENT_OTHER_SEX("not registered, a namesake in the house of the other sex is", false);

    private final String label;
    private final boolean resolvable;

    Difficulty(String label, boolean resolvable) {
        this.label = label;
        this.resolvable = resolvable;
    }

    String label() {
        return label;
    }

    /** Whether the five items alone lead to the person, for all that is registered about them. */
    boolean resolvable() {
        return resolvable;
    }

    boolean absent() {
        return name().startsWith("ABSENT");
    }
}
