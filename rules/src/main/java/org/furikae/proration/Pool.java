package org.furikae.proration;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;

/**
 * Unresolved claims that are shared together, with all that their shares follow from. Claims are kept by id and members by
 * insurer number, so that the order in which they came changes nothing. Immutable.
 */
public final class Pool {
    /** In the order of their codes (1 支払基金, 2 国保連), which decides ties between them. */
    static final List<Agency> AGENCIES = List.of(Agency.PAYMENT_FUND, Agency.HEALTH_FEDERATION);

    private final PoolKey key;
    private final ProrationMethod method;
    private final List<YearMonth> baseMonths;
    private final List<Member> members;
    private final List<PooledClaim> claims;
    private final Yen amount;
    private final BigInteger totalWeight;

    /**
     * @param members one for each insurer, in any order
     * @param claims one for each claim, in any order
     * @throws ProrationException when no member has any weight
     */
    public Pool(
            PoolKey key,
            ProrationMethod method,
            List<YearMonth> baseMonths,
            List<Member> members,
            List<PooledClaim> claims) {
        this.key = key;
        this.method = method;
        this.baseMonths = List.copyOf(baseMonths);
        this.members = sorted(members, Comparator.comparing(Member::insurer));
        this.claims = sorted(claims, Comparator.comparing(PooledClaim::claimId));
        this.amount = sum(key, this.claims);
        this.totalWeight =
                Apportionment.total(this.members.stream().map(Member::weight).toList());
        requireDistinctClaims();
        if (totalWeight.signum() == 0) {
            throw new ProrationException("按分できません。プール（" + key.label() + "）の" + amount + "を負担する保険者の重み（"
                    + method.weight().label() + "）が、基準期間" + months(this.baseMonths)
                    + "のあいだすべて0です。支払実績と保険者の表を確かめてください");
        }
    }

    private Pool(Pool whole, List<PooledClaim> claims) {
        this(whole.key, whole.method, whole.baseMonths, whole.members, claims);
    }

    public PoolKey key() {
        return key;
    }

    public ProrationMethod method() {
        return method;
    }

    public List<YearMonth> baseMonths() {
        return baseMonths;
    }

    /** By insurer number. */
    public List<Member> members() {
        return members;
    }

    /** By claim id. */
    public List<PooledClaim> claims() {
        return claims;
    }

    /** What the claims bring in together, and the shares add up to. */
    public Yen amount() {
        return amount;
    }

    public BigInteger totalWeight() {
        return totalWeight;
    }

    /** One share for each member, by insurer number. */
    public List<Share> shares() {
        Share[] shares = new Share[members.size()];
        for (Part part : parts()) {
            List<Yen> amounts = Apportionment.of(method.rounding(), part.amount(), part.weights());
            for (int i = 0; i < amounts.size(); i++) {
                int member = part.positions().get(i);
                shares[member] = new Share(members.get(member), amounts.get(i));
            }
        }
        return List.of(shares);
    }

    /**
     * The pool as if the claim had never been in it.
     *
     * @throws ProrationException when the claim is not in the pool
     */
    public Pool without(String claimId) {
        PooledClaim left = claim(claimId);
        return new Pool(
                this, claims.stream().filter(claim -> !claim.equals(left)).toList());
    }

    PooledClaim claim(String claimId) {
        return claims.stream()
                .filter(claim -> claim.claimId().equals(claimId))
                .findFirst()
                .orElseThrow(() -> new ProrationException("レセプト「" + claimId + "」はこのプール（" + key.label() + "）にありません"));
    }

    /**
     * Members that share one amount.
     *
     * @param positions in {@link Pool#members()}
     */
    record Part(Yen amount, List<Integer> positions, List<BigInteger> weights) {}

    /** The whole pool, or one part for each agency where the method splits between them first. */
    List<Part> parts() {
        if (!method.acrossAgencies()) {
            return List.of(part(amount, allPositions()));
        }
        List<Part> parts = new ArrayList<>();
        List<Yen> amounts = Apportionment.of(method.rounding(), amount, agencyWeights());
        for (int i = 0; i < AGENCIES.size(); i++) {
            List<Integer> positions = positionsOf(AGENCIES.get(i));
            if (!positions.isEmpty()) {
                parts.add(part(amounts.get(i), positions));
            }
        }
        return parts;
    }

    /** Sum of the insurers' weights by agency, in the order of {@link #AGENCIES}. */
    List<BigInteger> agencyWeights() {
        return AGENCIES.stream()
                .map(agency -> Apportionment.total(weights(positionsOf(agency))))
                .toList();
    }

    private Part part(Yen share, List<Integer> positions) {
        return new Part(share, positions, weights(positions));
    }

    private List<Integer> allPositions() {
        return IntStream.range(0, members.size()).boxed().toList();
    }

    private List<Integer> positionsOf(Agency agency) {
        return allPositions().stream()
                .filter(i -> members.get(i).agency() == agency)
                .toList();
    }

    private List<BigInteger> weights(List<Integer> positions) {
        return positions.stream().map(i -> members.get(i).weight()).toList();
    }

    private static Yen sum(PoolKey key, List<PooledClaim> claims) {
        try {
            return claims.stream().map(PooledClaim::amount).reduce(Yen.ZERO, Yen::plus);
        } catch (ArithmeticException e) {
            throw new ProrationException("按分できません。プール（" + key.label() + "）の保険者負担額の合計が大きすぎます。金額を確かめてください", e);
        }
    }

    private void requireDistinctClaims() {
        Set<String> ids = new HashSet<>();
        for (PooledClaim claim : claims) {
            if (!ids.add(claim.claimId())) {
                throw new ProrationException("レセプト「" + claim.claimId() + "」が按分の対象に2回あります。1回だけにしてください");
            }
        }
    }

    /** {@code 2023-05～2023-07}. */
    static String months(List<YearMonth> months) {
        return months.get(0) + "～" + months.get(months.size() - 1);
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        List<T> sorted = new ArrayList<>(values);
        sorted.sort(order);
        return Collections.unmodifiableList(sorted);
    }
}
