package org.furikae.testdata;

import java.util.Optional;
import org.furikae.claim.CopayByAge;
import org.furikae.claim.CopayRatio;

/** The copayment ratio that the insurer of a person registered. */
final class RegisteredRatio {
    private RegisteredRatio() {}

    /** From 70 on the ratio depends on income and is registered; below, age alone decides it and it is left out. */
    static Optional<CopayRatio> of(long seed, Person person) {
        if (!Seniority.attainedOn(person.birth(), WorldDates.FIRST_TREATMENT)) {
            return Optional.empty();
        }
        boolean elderly = !person.elderlyFrom().isAfter(WorldDates.FIRST_TREATMENT);
        return switch (Dice.of(seed, "ratio", person.index()).weighted(80, 8, 12)) {
            case 0 -> Optional.of(CopayByAge.on(person.birth(), WorldDates.LAST_TREATMENT));
            case 1 -> Optional.of(new CopayRatio(3));
            default -> Optional.of(new CopayRatio(elderly ? 2 : 3));
        };
    }
}
