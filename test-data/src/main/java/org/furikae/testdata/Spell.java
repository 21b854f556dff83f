package org.furikae.testdata;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.claim.InsuredId;
import org.furikae.insurer.Insurer;
import org.furikae.registration.RelationClass;

/**
 * A time in which a person truly belonged to one insurer, whatever the register says of it.
 *
 * @param symbol empty when none
 * @param branch empty when none
 * @param employer empty when none
 * @param from first day covered
 * @param until first day not covered; empty while it continues
 */
record Spell(
        Insurer insurer,
        String symbol,
        String number,
        String branch,
        RelationClass relation,
        String employer,
        LocalDate from,
        Optional<LocalDate> until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    InsuredId insuredId() {
        return new InsuredId(insurer.number(), symbol, number, branch);
    }

    boolean isEmployees() {
        return switch (insurer.kind()) {
            case MUNICIPAL_NATIONAL_HEALTH, NATIONAL_HEALTH_SOCIETY, ELDERLY, RETIRED_NATIONAL_HEALTH -> false;
            default -> true;
        };
    }

    Spell during(LocalDate newFrom, Optional<LocalDate> newUntil) {
        return new Spell(insurer, symbol, number, branch, relation, employer, newFrom, newUntil);
    }

    /** The same qualification as a dependant of the insured person has it. */
    Spell ofDependant(String dependantBranch) {
        return new Spell(insurer, symbol, number, dependantBranch, RelationClass.DEPENDANT, employer, from, until);
    }
}
