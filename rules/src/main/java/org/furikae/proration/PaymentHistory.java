package org.furikae.proration;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Yen;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.insurer.Succession;

/**
 * Payment results of all insurers, from which the weights of base periods are made. What a dissolved insurer paid counts for its
 * successor.
 */
public final class PaymentHistory {
    private static final int MOST_NAMED = 5;

    private final Map<InsurerNumber, Map<YearMonth, List<PaymentResult>>> byInsurer = new TreeMap<>();
    private final Set<YearMonth> months = new HashSet<>();
    private final InsurerDirectory insurers;
    private final Succession succession;
    private final LocalDate asOf;
    private final Map<Question, Weights> answers = new HashMap<>();

    private record Question(WeightBasis basis, List<YearMonth> months, Optional<FeeSchedule> feeSchedule) {}

    /**
     * @param asOf day on which an insurer must exist to be billed; one dissolved before is replaced by its successor
     * @throws ProrationException when an insurer is not in the master table, an amount is negative, or two rows tell of the same
     */
    public PaymentHistory(Collection<PaymentResult> results, InsurerDirectory insurers, LocalDate asOf) {
        this.insurers = insurers;
        this.succession = new Succession(insurers);
        this.asOf = asOf;
        Set<InsurerNumber> unknown = new TreeSet<>();
        for (PaymentResult result : results) {
            if (insurers.find(result.insurerNumber()).isEmpty()) {
                unknown.add(result.insurerNumber());
            }
            requireNothingNegative(result);
            List<PaymentResult> rows = byInsurer
                    .computeIfAbsent(result.insurerNumber(), key -> new TreeMap<>())
                    .computeIfAbsent(result.month(), key -> new ArrayList<>(1));
            if (rows.stream().anyMatch(row -> row.feeSchedule().equals(result.feeSchedule()))) {
                throw new ProrationException("保険者" + result.insurerNumber() + "の" + result.month() + "・"
                        + result.feeSchedule().map(FeeSchedule::label).orElse("全区分") + "の支払実績が2行あります。1行にまとめてください");
            }
            rows.add(result);
            months.add(result.month());
        }
        if (!unknown.isEmpty()) {
            throw new ProrationException("保険者の表にない保険者の支払実績があります: " + named(unknown) + "。保険者の表に加えるか、保険者番号を直してください");
        }
    }

    private static void requireNothingNegative(PaymentResult result) {
        if (result.paidAmount().compareTo(Yen.ZERO) < 0
                || result.claimCount().orElse(0) < 0
                || result.members().orElse(0) < 0) {
            throw new ProrationException(
                    "保険者" + result.insurerNumber() + "の" + result.month() + "の支払実績に負の数があります。0以上の数にしてください");
        }
    }

    /**
     * Weights of a base period.
     *
     * @param byInsurer by the insurer that is billed; only those with payment results in the period
     * @param faults what keeps an insurer's results from being used, in Japanese, by the insurer of the results
     * @param ofAllSchedules insurers weighed by results of all fee schedules where one schedule was asked for
     */
    record Weights(
            SortedMap<InsurerNumber, BigInteger> byInsurer,
            SortedMap<InsurerNumber, String> faults,
            Set<InsurerNumber> ofAllSchedules) {}

    /**
     * The weights of a base period, each computed once.
     *
     * @param feeSchedule of the claims; empty for all
     * @throws ProrationException when no insurer has any result in one of the months
     */
    synchronized Weights weights(WeightBasis basis, List<YearMonth> baseMonths, Optional<FeeSchedule> feeSchedule) {
        return answers.computeIfAbsent(new Question(basis, baseMonths, feeSchedule), this::weigh);
    }

    private Weights weigh(Question question) {
        List<YearMonth> missing = question.months().stream()
                .filter(month -> !months.contains(month))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProrationException("支払実績に基準期間の月がありません: " + named(missing) + "（基準期間"
                    + Pool.months(question.months()) + "）。その月の支払実績を加えてください");
        }
        Weighing weighing = new Weighing(question);
        byInsurer.forEach(weighing::add);
        return new Weights(weighing.weights, weighing.faults, weighing.ofAllSchedules);
    }

    private static String named(Collection<?> things) {
        return things.stream().limit(MOST_NAMED).map(Object::toString).collect(Collectors.joining("、"))
                + (things.size() > MOST_NAMED ? "ほか" + (things.size() - MOST_NAMED) + "件" : "");
    }

    /** The making of the weights of one base period. */
    private final class Weighing {
        private final Question question;
        private final SortedMap<InsurerNumber, BigInteger> weights = new TreeMap<>();
        private final SortedMap<InsurerNumber, String> faults = new TreeMap<>();
        private final Set<InsurerNumber> ofAllSchedules = new HashSet<>();

        Weighing(Question question) {
            this.question = question;
        }

        void add(InsurerNumber number, Map<YearMonth, List<PaymentResult>> rows) {
            if (question.months().stream().noneMatch(rows::containsKey)) {
                return;
            }
            Insurer insurer = insurers.find(number).orElseThrow();
            Optional<InsurerNumber> billed = succession.answering(number, asOf).filter(this::isListed);
            if (billed.isEmpty()) {
                faults.put(number, "解散した保険者" + number + "を引き継いだ保険者が、保険者の表から分かりません。承継保険者番号とその保険者の行を確かめてください");
                return;
            }
            BigInteger sum = BigInteger.ZERO;
            for (YearMonth month : question.months()) {
                List<PaymentResult> inMonth = rows.getOrDefault(month, List.of());
                if (!inMonth.isEmpty()) {
                    sum = sum.add(weight(number, billed.get(), month, inMonth));
                } else if (existedIn(insurer, month)) {
                    faults.putIfAbsent(number, "保険者" + number + "の" + month + "の支払実績がありません。0円なら0円の行を加えてください");
                }
            }
            weights.merge(billed.get(), sum, BigInteger::add);
        }

        private boolean isListed(InsurerNumber number) {
            return insurers.find(number).isPresent();
        }

        private boolean existedIn(Insurer insurer, YearMonth month) {
            return insurer.establishedOn()
                            .map(day -> !day.isAfter(month.atEndOfMonth()))
                            .orElse(true)
                    && insurer.dissolvedOn()
                            .map(day -> day.isAfter(month.atDay(1)))
                            .orElse(true);
        }

        private BigInteger weight(
                InsurerNumber number, InsurerNumber billed, YearMonth month, List<PaymentResult> rows) {
            if (question.basis() == WeightBasis.MEMBERS) {
                return members(number, month, rows);
            }
            BigInteger sum = BigInteger.ZERO;
            for (PaymentResult row : counted(billed, rows)) {
                sum = sum.add(BigInteger.valueOf(
                        question.basis() == WeightBasis.PAYMENT
                                ? row.paidAmount().amount()
                                : known(number, month, row.claimCount(), "件数")));
            }
            return sum;
        }

        /** Insured persons do not add up over fee schedules: the same people go to a doctor and to a dentist. */
        private BigInteger members(InsurerNumber number, YearMonth month, List<PaymentResult> rows) {
            OptionalLong most =
                    rows.stream().flatMapToLong(row -> row.members().stream()).max();
            return BigInteger.valueOf(known(number, month, most, "加入者数"));
        }

        /**
         * A row without fee schedule covers all of them: it is the total beside rows by schedule, and stands for every schedule
         * where there are none.
         */
        private List<PaymentResult> counted(InsurerNumber billed, List<PaymentResult> rows) {
            List<PaymentResult> totals =
                    rows.stream().filter(row -> row.feeSchedule().isEmpty()).toList();
            if (question.feeSchedule().isEmpty()) {
                return totals.isEmpty() ? rows : totals;
            }
            if (totals.size() == rows.size()) {
                ofAllSchedules.add(billed);
                return totals;
            }
            return rows.stream()
                    .filter(row -> row.feeSchedule().equals(question.feeSchedule()))
                    .toList();
        }

        private long known(InsurerNumber number, YearMonth month, OptionalLong value, String column) {
            if (value.isEmpty()) {
                faults.putIfAbsent(
                        number, "保険者" + number + "の" + month + "の支払実績に" + column + "がありません。" + column + "を入れてください");
            }
            return value.orElse(0);
        }
    }
}
