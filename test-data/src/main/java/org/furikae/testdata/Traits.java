package org.furikae.testdata;

import java.time.LocalDate;

/** How often each oddity of the register occurs. */
final class Traits {
    private static final LocalDate OLD = LocalDate.of(1946, 1, 1);

    private Traits() {}

    static Trait pick(Dice dice, Person person) {
        int roll = dice.below(10_000);
        if (roll < 8_800) {
            return person.surname().hasVariant() && roll < 1_600 ? Trait.OTHER_CHARACTER : Trait.ORDINARY;
        }
        return switch (roll / 100) {
            case 88, 89, 90 -> Trait.MOVED;
            case 91 -> Trait.CORRECTED;
            case 92 -> Trait.CANCELLED;
            case 93 -> Trait.SUSPENDED;
            case 94 -> Trait.LOSS_NOT_NOTIFIED;
            case 95, 96 -> Trait.NOT_NOTIFIED;
            case 97 -> Trait.LATE;
            case 98 -> Trait.TWO_KEYS;
            default -> person.birth().isBefore(OLD) ? Trait.DECEASED : Trait.ORDINARY;
        };
    }
}
