package org.furikae.ruleset.gate;

/** What others wrote, made fit to be shown in a message. */
final class Words {
    private static final int LONGEST = 120;

    private Words() {}

    static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
