package org.furikae.testdata;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.claim.TreatmentDays;
import org.furikae.claim.Yen;

/** What was done for a patient in one month, without saying who pays. */
record Visit(
        Institution institution,
        Setting setting,
        Medium medium,
        TreatmentDays days,
        SortedMap<Integer, Long> pointsByDay,
        long points,
        Yen mealInsurerAmount) {
    /** Insurer's part of one inpatient meal, in yen. */
    private static final int MEAL_INSURER_PART = 180;
    /** Cost in yen from which the cap on the patient's share depends on the cost, and the caps (ordinary income). */
    private static final long CAP_COST = 267_000;

    private static final long CAP = 80_100;
    private static final long SENIOR_CAP = 57_600;

    /**
     * Draws a visit on days within a span of a month.
     *
     * @param firstDay first possible day of the month
     * @param lastDay last possible day of the month
     */
    static Visit draw(Dice dice, Prefecture prefecture, YearMonth month, int firstDay, int lastDay) {
        FeeSchedule schedule = List.of(
                        FeeSchedule.MEDICAL,
                        FeeSchedule.DENTAL,
                        FeeSchedule.PHARMACY,
                        FeeSchedule.DPC,
                        FeeSchedule.HOME_NURSING)
                .get(dice.weighted(52, 15, 28, 4, 1));
        boolean inpatient = schedule == FeeSchedule.DPC || (schedule == FeeSchedule.MEDICAL && dice.chance(40));
        NavigableSet<Integer> days = inpatient ? stay(dice, firstDay, lastDay) : visits(dice, firstDay, lastDay);
        SortedMap<Integer, Long> points = new TreeMap<>();
        for (int day : days) {
            points.put(day, (long) (inpatient ? dice.between(1_900, 6_200) : dice.between(73, 1_400)));
        }
        long total = points.values().stream().mapToLong(Long::longValue).sum();
        boolean daysKnown = !dice.chance(30);
        boolean byDay = daysKnown && !inpatient && dice.chance(700);
        return new Visit(
                Institution.pick(dice, prefecture, schedule),
                inpatient ? Setting.INPATIENT : Setting.OUTPATIENT,
                dice.chance(30) ? Medium.PAPER : Medium.ELECTRONIC,
                new TreatmentDays(month, daysKnown ? List.copyOf(days) : List.of()),
                Collections.unmodifiableSortedMap(byDay ? points : new TreeMap<>()),
                total,
                Yen.of(inpatient ? (long) days.size() * 3 * MEAL_INSURER_PART : 0));
    }

    private static NavigableSet<Integer> stay(Dice dice, int firstDay, int lastDay) {
        int from = dice.between(firstDay, lastDay);
        int until = Math.min(lastDay, from + dice.between(1, 18));
        NavigableSet<Integer> days = new TreeSet<>();
        IntStream.rangeClosed(from, until).forEach(days::add);
        return days;
    }

    private static NavigableSet<Integer> visits(Dice dice, int firstDay, int lastDay) {
        NavigableSet<Integer> days = new TreeSet<>();
        int count = 1 + dice.weighted(55, 25, 12, 8);
        for (int i = 0; i < count; i++) {
            days.add(dice.between(firstDay, lastDay));
        }
        return days;
    }

    /** The patient's share where the monthly cap on expensive treatment (高額療養費) holds, otherwise empty. */
    Optional<Yen> cappedShare(CopayRatio ratio) {
        long cost = points * 10;
        long cap = ratio.tenths() == 3 ? CAP + Math.max(0, cost - CAP_COST) / 100 : SENIOR_CAP;
        return ratio.patientShare(points).amount() > cap ? Optional.of(Yen.of(cap)) : Optional.empty();
    }
}
