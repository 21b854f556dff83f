package org.furikae.testdata;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Yen;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerKind;
import org.furikae.proration.PaymentResult;

/** Draws what insurers paid: the previous fiscal year and every month up to the last treatment month. */
final class Payments {
    private static final YearMonth FIRST = YearMonth.of(2025, 4);
    private static final YearMonth LAST = YearMonth.of(2026, 7);
    /** Claims per 1,000 members and month, and yen per claim, by fee schedule. */
    private static final Map<FeeSchedule, int[]> FIGURES = Map.of(
            FeeSchedule.MEDICAL, new int[] {620, 11_800},
            FeeSchedule.DPC, new int[] {9, 590_000},
            FeeSchedule.DENTAL, new int[] {180, 11_200},
            FeeSchedule.PHARMACY, new int[] {410, 10_100},
            FeeSchedule.HOME_NURSING, new int[] {3, 74_000});

    private static final int ELDERLY_COST_FACTOR = 4;

    private Payments() {}

    static Stream<PaymentResult> of(Collection<Insurer> insurers, long seed) {
        return insurers.stream()
                .flatMap(insurer -> months(insurer)
                        .flatMap(month -> Stream.of(FeeSchedule.values())
                                .map(schedule -> result(insurer, month, schedule, seed))));
    }

    private static Stream<YearMonth> months(Insurer insurer) {
        return Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
                .filter(month -> insurer.dissolvedOn()
                        .map(day -> day.isAfter(month.atDay(1)))
                        .orElse(true));
    }

    private static PaymentResult result(Insurer insurer, YearMonth month, FeeSchedule schedule, long seed) {
        long number = Long.parseLong(insurer.number().digits());
        long members = members(insurer, Dice.of(seed, "members", number));
        int[] figures = FIGURES.get(schedule);
        Dice dice = Dice.of(seed, "paid " + month + schedule, number);
        long claims = members * figures[0] / 1_000 * dice.between(930, 1_070) / 1_000 + 1;
        boolean elderly = insurer.kind() == InsurerKind.ELDERLY;
        long paid = claims * figures[1] * (elderly ? ELDERLY_COST_FACTOR : 1) + dice.below(10_000);
        return new PaymentResult(
                insurer.number(),
                month,
                Optional.of(schedule),
                Yen.of(paid),
                OptionalLong.of(claims),
                OptionalLong.of(members));
    }

    private static long members(Insurer insurer, Dice dice) {
        long population = 10_000L
                * Prefecture.all()
                        .get(Integer.parseInt(insurer.prefectureCode()) - 1)
                        .population();
        return switch (insurer.kind()) {
            case JAPAN_HEALTH_INSURANCE_ASSOCIATION -> population * 31 / 100;
            case ELDERLY -> population * 16 / 100;
            case MUNICIPAL_NATIONAL_HEALTH -> population * dice.between(2, 6) / 100;
            case HEALTH_INSURANCE_SOCIETY -> dice.between(2_000, 180_000);
            case MUTUAL_AID_ASSOCIATION -> population * dice.between(5, 20) / 1_000;
            default -> dice.between(3_000, 60_000);
        };
    }
}
