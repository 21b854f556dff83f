package org.furikae.testdata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.InsuranceKind;
import org.furikae.attestation.IssuedWhen;
import org.furikae.claim.CopayRatio;
import org.furikae.identity.FiveItems;

/** Fills in the statement (被保険者資格申立書) of a patient. */
final class AttestationMaker {
    private static final int OF_AGE = 16;

    private final Identifiers identifiers;

    AttestationMaker(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    Attestation attestation(
            Dice dice,
            long serial,
            ClaimIntent intent,
            Person person,
            Optional<Spell> inForce,
            LocalDate day,
            CopayRatio ratio) {
        InsuranceKind kind = kind(dice, inForce);
        boolean employerAsked = switch (kind) {
            case EMPLOYEE, OTHER, UNKNOWN -> true;
            case NATIONAL, ELDERLY -> false;
        };
        String employer =
                inForce.map(Spell::employer).filter(name -> !name.isEmpty()).orElse("なし");
        boolean senior = Seniority.attainedOn(person.birth(), day);
        boolean child = person.birth().plusYears(OF_AGE).isAfter(day);
        return new Attestation(
                identifiers.attestation(serial),
                true,
                kind,
                dice.chance(600) && kind != InsuranceKind.UNKNOWN
                        ? inForce.map(spell -> spell.insurer().name()).orElse("")
                        : "",
                employerAsked ? employer : "",
                dice.chance(700)
                        ? Optional.of(dice.chance(300) ? IssuedWhen.WITHIN_A_MONTH : IssuedWhen.EARLIER)
                        : Optional.empty(),
                senior && !dice.chance(100) ? Optional.of(ratio) : Optional.empty(),
                new FiveItems(
                        person.kanjiName(),
                        kana(intent, person, serial),
                        Optional.of(person.birth()),
                        Optional.of(person.sex()),
                        address(intent, person)),
                day,
                child
                        ? person.surname().registered() + "　" + dice.pick(List.of("健一", "由美子", "大輔", "香織"))
                        : person.kanjiName(),
                child ? "親" : "",
                String.format(Locale.ROOT, "090-0000-%04d", dice.below(10_000)),
                "2023-07");
    }

    private static InsuranceKind kind(Dice dice, Optional<Spell> inForce) {
        if (dice.chance(80) || inForce.isEmpty()) {
            return InsuranceKind.UNKNOWN;
        }
        Spell spell = inForce.get();
        if (ClaimMaker.isElderly(spell)) {
            return InsuranceKind.ELDERLY;
        }
        return spell.isEmployees() ? InsuranceKind.EMPLOYEE : InsuranceKind.NATIONAL;
    }

    /** One or two items of a spelled statement differ in spelling: the address, the kana name or both. */
    private static String kana(ClaimIntent intent, Person person, long serial) {
        return intent == ClaimIntent.UNKNOWN_SPELLED && serial % 3 == 0
                ? Register.otherSpelling(person.kanaName())
                : person.kanaName();
    }

    static String address(ClaimIntent intent, Person person) {
        return intent == ClaimIntent.UNKNOWN_SPELLED
                ? person.address().writtenOut()
                : person.address().plain();
    }
}
