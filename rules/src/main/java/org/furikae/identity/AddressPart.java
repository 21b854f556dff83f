package org.furikae.identity;

/** A piece of an address: words, or one number of the block-number notation. */
sealed interface AddressPart {
    /** What a number counts, when the address says so. */
    enum Unit {
        CHOME,
        BLOCK,
        HOUSE,
        ROOM,
        UNSTATED;

        /** 1丁目 is never 1番. */
        boolean contradicts(Unit other) {
            return this != other && this != UNSTATED && other != UNSTATED && this != ROOM && other != ROOM;
        }
    }

    /** @param text without spaces and variation selectors */
    record Words(String text) implements AddressPart {
        int[] characters() {
            return text.codePoints().toArray();
        }
    }

    /**
     * @param digits ASCII digits without leading zeros
     * @param written the number with its unit or separator, as written
     * @param afterSpace whether a space stood before it
     */
    record BlockNumber(String digits, Unit unit, String written, boolean afterSpace) implements AddressPart {}
}
