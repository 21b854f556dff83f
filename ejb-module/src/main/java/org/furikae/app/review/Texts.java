package org.furikae.app.review;

/** What people write about cases. */
final class Texts {
    private static final int LENGTH = 1_000;

    private Texts() {}

    /** @throws CaseRefusedException when it is blank or too long */
    static String required(String name, String text) throws CaseRefusedException {
        String checked = optional(name, text);
        if (checked.isEmpty()) {
            throw CaseRefusedException.notPossible(name + "を入れてください。あとで確かめる人のために残します。");
        }
        return checked;
    }

    /** As much of a text that the program makes up as can be kept. */
    static String shortened(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH);
    }

    /** @throws CaseRefusedException when it is too long */
    static String optional(String name, String text) throws CaseRefusedException {
        String stripped = text.strip();
        if (stripped.length() > LENGTH) {
            throw CaseRefusedException.notPossible(name + "は" + LENGTH + "文字以内にしてください。");
        }
        return stripped;
    }
}
