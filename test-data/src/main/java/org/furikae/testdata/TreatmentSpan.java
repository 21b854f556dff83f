package org.furikae.testdata;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The days of a month on which a visit suits an intent. */
record TreatmentSpan(YearMonth month, int firstDay, int lastDay) {
    /** How many of 1,000 visits around a change of insurer may lie on both of its sides. */
    private static final int ACROSS_PER_MILLE = 60;

    static Optional<TreatmentSpan> draw(Dice dice, ClaimIntent intent, Resident patient, YearMonth month) {
        return switch (intent) {
            case LEFT, MARKED_FORMER, TWO_KEYS ->
                patient.changeBetween(WorldDates.FIRST_TREATMENT.minusMonths(3), WorldDates.LAST_TREATMENT)
                        .flatMap(change -> afterOrAcross(dice, change, month));
            case DISSOLVED ->
                patient.spells().stream()
                        .filter(Patients::recentlyDissolved)
                        .flatMap(spell -> spell.until().stream())
                        .findFirst()
                        .flatMap(end -> from(end, month));
            case BIRTHDAY_75 -> {
                YearMonth birthday = YearMonth.from(patient.person().birth().plusYears(75));
                yield Optional.of(whole(birthday));
            }
            case UNCOVERED -> Patients.uncoveredDay(patient).flatMap(day -> uncovered(patient, day));
            case DECEASED ->
                patient.spells().isEmpty()
                        ? Optional.empty()
                        : patient.spells()
                                .get(patient.spells().size() - 1)
                                .until()
                                .flatMap(end -> from(end, month));
            default -> Optional.of(whole(month));
        };
    }

    private static TreatmentSpan whole(YearMonth month) {
        return new TreatmentSpan(month, 1, month.lengthOfMonth());
    }

    private static Optional<TreatmentSpan> afterOrAcross(Dice dice, LocalDate change, YearMonth month) {
        YearMonth changed = YearMonth.from(change);
        return changed.equals(month) && dice.chance(ACROSS_PER_MILLE) ? Optional.of(whole(month)) : from(change, month);
    }

    /** The days of the month from a day on; empty when the month is over by then. */
    private static Optional<TreatmentSpan> from(LocalDate day, YearMonth month) {
        if (day.isAfter(month.atEndOfMonth())) {
            return Optional.empty();
        }
        int first = day.isBefore(month.atDay(1)) ? 1 : day.getDayOfMonth();
        return Optional.of(new TreatmentSpan(month, first, month.lengthOfMonth()));
    }

    /** From an uncovered day to the last uncovered day of its month. */
    private static Optional<TreatmentSpan> uncovered(Resident patient, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        int last = day.getDayOfMonth();
        while (last < month.lengthOfMonth() && patient.on(month.atDay(last + 1)).isEmpty()) {
            last++;
        }
        return Optional.of(new TreatmentSpan(month, day.getDayOfMonth(), last));
    }
}
