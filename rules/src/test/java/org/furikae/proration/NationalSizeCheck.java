package org.furikae.proration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Setting;
import org.furikae.claim.Yen;
import org.furikae.insurer.CheckDigit;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.ruleset.ShippedRuleset;

/** How long a month of the whole country takes: 3,411 insurers, by prefecture and fee schedule. */
final class NationalSizeCheck {
    private static final int INSURERS = 3_411;
    private static final int PREFECTURES = 47;
    private static final YearMonth AUGUST = YearMonth.of(2023, 8);
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 1);

    private NationalSizeCheck() {}

    /** Arguments: claims, seed. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        InsurerDirectory insurers = new InsurerDirectory(insurers());
        List<PaymentResult> payments = payments(insurers, random);
        List<UnresolvedClaim> claims = claims(count, random);
        ShippedRuleset.poolRules();
        for (int round = 1; round <= 3; round++) {
            Instant begun = Instant.now();
            ProrationRun run = ProrationRun.of(
                    new Proration(
                                    new ProrationMethods(List.of(method())),
                                    ShippedRuleset.poolRules(),
                                    insurers,
                                    new PaymentHistory(payments, insurers, TODAY))
                            .pools(claims),
                    ShippedRuleset.poolRules().rulesetVersion(),
                    TODAY);
            long milliseconds = Duration.between(begun, Instant.now()).toMillis();
            Yen billed = run.byInsurer().values().stream().reduce(Yen.ZERO, Yen::plus);
            if (!billed.equals(run.amount())) {
                throw new AssertionError("shares do not add up");
            }
            System.out.printf(
                    Locale.ROOT,
                    "round %d claims %d insurers %d pools %d shares %d yen %d seconds %.2f%n",
                    round,
                    run.claims(),
                    INSURERS,
                    run.pools().size(),
                    run.pools().stream().mapToLong(pool -> pool.shares().size()).sum(),
                    run.amount().amount(),
                    milliseconds / 1000.0);
        }
    }

    private static ProrationMethod method() {
        return new ProrationMethod(
                "national",
                LocalDate.of(2023, 8, 1),
                Optional.empty(),
                "",
                false,
                PoolScope.PREFECTURE,
                BearerRange.ALL,
                PoolUnit.FEE_SCHEDULE,
                FirstStage.NONE,
                WeightBasis.PAYMENT,
                new BasePeriod.MonthsBefore(3),
                true,
                Rounding.LARGEST_REMAINDER,
                TieBreak.LOWER_INSURER_NUMBER);
    }

    /** As many of 国保 as of 支払基金, spread over the prefectures; a wide-area union in each. */
    private static List<Insurer> insurers() {
        List<Insurer> insurers = new ArrayList<>(INSURERS);
        for (int i = 0; i < INSURERS; i++) {
            String prefecture = String.format(Locale.ROOT, "%02d", i % PREFECTURES + 1);
            int serial = i / PREFECTURES;
            String body = serial == 0
                    ? "39" + prefecture + "000"
                    : (serial % 2 == 0 ? "06" : "") + prefecture + String.format(Locale.ROOT, "%03d", serial);
            InsurerNumber number = new InsurerNumber(body + CheckDigit.of(body));
            insurers.add(new Insurer(
                    number,
                    "",
                    InsurerKind.of(number),
                    prefecture,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ""));
        }
        return insurers;
    }

    private static List<PaymentResult> payments(InsurerDirectory insurers, Random random) {
        List<PaymentResult> payments = new ArrayList<>();
        for (Insurer insurer : insurers.all()) {
            for (YearMonth month : new BasePeriod.MonthsBefore(3).monthsFor(AUGUST)) {
                for (FeeSchedule schedule : FeeSchedule.values()) {
                    payments.add(new PaymentResult(
                            insurer.number(),
                            month,
                            Optional.of(schedule),
                            Yen.of(random.nextLong(100_000_000_000L)),
                            OptionalLong.empty(),
                            OptionalLong.empty()));
                }
            }
        }
        return payments;
    }

    private static List<UnresolvedClaim> claims(int count, Random random) {
        List<UnresolvedClaim> claims = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String institution = prefecture(random);
            // One patient in twenty is treated away from home.
            String home = random.nextInt(20) == 0 ? prefecture(random) : institution;
            claims.add(new UnresolvedClaim(
                    "R" + i,
                    Yen.of(random.nextInt(500_000)),
                    new ClaimTraits(
                            AUGUST,
                            random.nextBoolean() ? Agency.PAYMENT_FUND : Agency.HEALTH_FEDERATION,
                            institution,
                            any(random, FeeSchedule.values()),
                            Setting.OUTPATIENT,
                            any(random, InsuranceKind.values()),
                            home)));
        }
        return claims;
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static String prefecture(Random random) {
        return String.format(Locale.ROOT, "%02d", 1 + random.nextInt(PREFECTURES));
    }
}
