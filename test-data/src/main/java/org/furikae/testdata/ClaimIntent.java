package org.furikae.testdata;

/** What happened at the counter: how a claim of the sample comes to be filed as it is, and how many of 1,000 are so. */
enum ClaimIntent {
    /** Under the insurer in force. */
    IN_FORCE(500),
    /** Under an insurer that the patient has left. */
    LEFT(135),
    /** As before, marked 旧資格情報. */
    MARKED_FORMER(80),
    /** Marked 旧資格情報 although the qualification still holds. */
    MARKED_STILL_VALID(35),
    /** Insurer unknown; the statement agrees with the register to the letter. */
    UNKNOWN(132),
    /** Insurer unknown; the statement is spelled differently from the register. */
    UNKNOWN_SPELLED(24),
    /** Insurer unknown; the patient has moved since. */
    UNKNOWN_MOVED(8),
    /** Insurer unknown; nobody registered the patient. */
    UNKNOWN_STRANGER(16),
    /** Insurer unknown; the statement is missing. */
    UNKNOWN_UNSTATED(2),
    /** Insurer unknown after a disaster. */
    DISASTER(8),
    /** Under an insurer that was dissolved. */
    DISSOLVED(14),
    /** With a wrong number: nobody has it. */
    MISTYPED(7),
    /** With another person's birth date. */
    OTHER_BIRTH_DATE(3),
    /** Without the branch number. */
    BRANCH_MISSING(10),
    /** The record may not be shown at present. */
    SUSPENDED(4),
    /** Insurer unknown; the person has two keys in the register. */
    TWO_KEYS(4),
    /** The 75th birthday lies in the treatment month. */
    BIRTHDAY_75(7),
    /** No insurer on the day of treatment. */
    UNCOVERED(9),
    /** After the patient's death, by mistake. */
    DECEASED(2);

    private static final ClaimIntent[] ALL = values();
    private static final int[] SHARES = shares();

    private final int share;

    ClaimIntent(int share) {
        this.share = share;
    }

    static ClaimIntent pick(Dice dice) {
        return ALL[dice.weighted(SHARES)];
    }

    boolean unknown() {
        return switch (this) {
            case UNKNOWN, UNKNOWN_SPELLED, UNKNOWN_MOVED, UNKNOWN_STRANGER, UNKNOWN_UNSTATED, DISASTER, TWO_KEYS ->
                true;
            default -> false;
        };
    }

    /** Whether such a claim may be for days on which the patient truly had no insurer. */
    boolean mayBeUncovered() {
        return this == UNCOVERED || this == DECEASED;
    }

    private static int[] shares() {
        int[] shares = new int[ALL.length];
        for (int i = 0; i < ALL.length; i++) {
            shares[i] = ALL[i].share;
        }
        return shares;
    }
}
