package org.furikae.testdata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.InsuredId;
import org.furikae.insurer.InsurerNumber;

/** What an institution writes into the insurance fields and the remarks of a claim. */
final class Filing {
    private static final InsurerNumber UNKNOWN = new InsurerNumber("77777777");
    private static final InsurerNumber UNKNOWN_ALTERNATIVE = new InsurerNumber("77777779");
    private static final InsurerNumber DISASTER = new InsurerNumber("99999999");
    private static final List<String> FORMER_REMARKS = List.of("旧資格情報", "820000245", "旧資格情報 再診");
    private static final List<String> UNKNOWN_REMARKS = List.of("不詳", "820000246", "不詳 820000246");

    private Filing() {}

    /** The filed qualification; empty when the patient cannot have filed so. */
    static Optional<InsuredId> insured(Dice dice, ClaimIntent intent, Resident patient, LocalDate first) {
        return switch (intent) {
            case UNKNOWN, UNKNOWN_SPELLED, UNKNOWN_MOVED, UNKNOWN_STRANGER, UNKNOWN_UNSTATED, TWO_KEYS ->
                Optional.of(unknown(dice, patient, first));
            case DISASTER -> Optional.of(new InsuredId(DISASTER, "", "999999999", ""));
            case LEFT, MARKED_FORMER, UNCOVERED, DECEASED ->
                patient.endedBefore(first).or(() -> patient.on(first)).map(Spell::insuredId);
            case DISSOLVED ->
                patient.spells().stream()
                        .filter(Patients::recentlyDissolved)
                        .findFirst()
                        .map(Spell::insuredId);
            case BIRTHDAY_75 -> patient.on(first).map(Spell::insuredId);
            case MISTYPED -> patient.on(first).map(spell -> withOtherNumber(dice, spell.insuredId()));
            case BRANCH_MISSING ->
                patient.on(first)
                        .filter(spell -> !spell.branch().isEmpty())
                        .map(spell -> new InsuredId(spell.insurer().number(), spell.symbol(), spell.number(), ""));
            case IN_FORCE, MARKED_STILL_VALID, OTHER_BIRTH_DATE, SUSPENDED ->
                patient.on(first).map(Spell::insuredId);
        };
    }

    static String remarks(Dice dice, ClaimIntent intent) {
        return switch (intent) {
            case MARKED_FORMER, MARKED_STILL_VALID -> dice.pick(FORMER_REMARKS);
            default -> intent.unknown() ? dice.pick(UNKNOWN_REMARKS) : "";
        };
    }

    private static InsuredId unknown(Dice dice, Resident patient, LocalDate first) {
        boolean elderly = patient.on(first).filter(ClaimMaker::isElderly).isPresent();
        return new InsuredId(
                dice.chance(940) ? UNKNOWN : UNKNOWN_ALTERNATIVE, "", elderly ? "77777777" : "777777777", "");
    }

    private static InsuredId withOtherNumber(Dice dice, InsuredId right) {
        String number = "9" + right.number() + dice.below(10);
        return new InsuredId(right.insurerNumber(), right.symbol(), number, right.branch());
    }
}
