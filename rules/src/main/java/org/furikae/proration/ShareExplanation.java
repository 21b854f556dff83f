package org.furikae.proration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * The arithmetic of one share as a person would check it on paper.
 *
 * @param steps the one division of the pool; where it is first split between agencies, that split before it
 */
public record ShareExplanation(PoolKey pool, InsurerNumber insurer, Rounding rounding, List<Step> steps) {
    public ShareExplanation {
        steps = List.copyOf(steps);
    }

    /**
     * One division.
     *
     * @param who whose share it is, in Japanese
     * @param amount what is divided
     * @param product amount × weight
     * @param quotient product ÷ total weight, whole yen
     * @param remainder what is left of the product
     * @param rank place by remainder among all that share, from 1
     * @param yenLeft what the quotients of all leave of the amount
     * @param extra result − quotient; with the largest remainder 1 for ranks up to {@code yenLeft}, otherwise 0
     * @param result the share
     */
    public record Step(
            String who,
            Yen amount,
            BigInteger weight,
            BigInteger totalWeight,
            BigInteger product,
            BigInteger quotient,
            BigInteger remainder,
            int rank,
            long yenLeft,
            long extra,
            Yen result) {}

    /** @throws ProrationException when the insurer has no share in the pool */
    public static ShareExplanation of(Pool pool, InsurerNumber insurer) {
        Member member = pool.members().stream()
                .filter(one -> one.insurer().equals(insurer))
                .findFirst()
                .orElseThrow(() -> new ProrationException(
                        "保険者" + insurer + "はこのプール（" + pool.key().label() + "）を負担していません"));
        Rounding rounding = pool.method().rounding();
        List<Step> steps = new ArrayList<>();
        if (pool.method().acrossAgencies()) {
            steps.add(step(
                    member.agency().label(),
                    rounding,
                    pool.amount(),
                    pool.agencyWeights(),
                    Pool.AGENCIES.indexOf(member.agency())));
        }
        for (Pool.Part part : pool.parts()) {
            int at = part.positions().indexOf(pool.members().indexOf(member));
            if (at >= 0) {
                steps.add(step("保険者" + insurer, rounding, part.amount(), part.weights(), at));
            }
        }
        return new ShareExplanation(pool.key(), insurer, rounding, steps);
    }

    private static Step step(String who, Rounding rounding, Yen amount, List<BigInteger> weights, int at) {
        BigInteger total = Apportionment.total(weights);
        BigInteger pool = BigInteger.valueOf(amount.amount());
        // An agency without any weight gets nothing, and its insurers divide that.
        BigInteger divisor = total.max(BigInteger.ONE);
        List<BigInteger> remainders = new ArrayList<>(weights.size());
        BigInteger left = pool;
        for (BigInteger weight : weights) {
            BigInteger[] parts = pool.multiply(weight).divideAndRemainder(divisor);
            left = left.subtract(parts[0]);
            remainders.add(parts[1]);
        }
        BigInteger product = pool.multiply(weights.get(at));
        BigInteger quotient = product.divide(divisor);
        Yen result = Apportionment.of(rounding, amount, weights).get(at);
        return new Step(
                who,
                amount,
                weights.get(at),
                total,
                product,
                quotient,
                remainders.get(at),
                Apportionment.ranks(remainders)[at] + 1,
                left.longValueExact(),
                result.amount() - quotient.longValueExact(),
                result);
    }

    /** Line by line in Japanese. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("プール: " + pool.label());
        for (Step step : steps) {
            lines.add("【" + step.who() + "】");
            lines.add("按分する額: " + grouped(step.amount()) + "円");
            lines.add("重み: " + grouped(step.weight()) + "（重みの合計 " + grouped(step.totalWeight()) + "）");
            lines.add("額 × 重み = " + grouped(step.product()));
            lines.add("÷ 重みの合計 = " + grouped(step.quotient()) + "円 あまり " + grouped(step.remainder()));
            lines.addAll(roundingLines(step));
            lines.add("按分額: " + grouped(step.result()) + "円");
        }
        return lines;
    }

    private List<String> roundingLines(Step step) {
        return switch (rounding) {
            case LARGEST_REMAINDER ->
                List.of(
                        "商の合計では" + step.yenLeft() + "円足りないので、あまりの大きい順（同じなら保険者番号の小さい順）に1円ずつ足す",
                        "あまりの順位: " + step.rank() + "番目 → " + (step.extra() == 0 ? "足さない" : "1円を足す"));
            case SAINTE_LAGUE ->
                List.of(
                        "重み ÷（2 × それまでの円 + 1）の大きい順（同じなら保険者番号の小さい順）に1円ずつ配る",
                        "最後の1円は 重み ÷ " + oddDivisor(step, -1) + "、次の1円なら 重み ÷ " + oddDivisor(step, 1) + " → 商との差 "
                                + step.extra() + "円");
        };
    }

    private static String oddDivisor(Step step, int offset) {
        long divisor =
                Math.max(1, Math.addExact(Math.multiplyExact(2, step.result().amount()), offset));
        return grouped(BigInteger.valueOf(divisor));
    }

    private static String grouped(Yen amount) {
        return grouped(BigInteger.valueOf(amount.amount()));
    }

    private static String grouped(BigInteger number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
