package org.furikae.exchange.value;

/** A value inside a message. */
final class Quoted {
    /** Characters; enough to find the cell, short enough for one line. */
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
