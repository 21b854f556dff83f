package org.furikae.proration;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.furikae.claim.Agency;
import org.furikae.claim.FeeSchedule;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;

/**
 * Shares unresolved claims among insurers: rules choose the pool of each claim, payment results give the weights, the method in
 * force for the treatment month tells how. Either everything is shared or nothing. For one thread at a time.
 */
public final class Proration {
    private final ProrationMethods methods;
    private final PoolRules rules;
    private final InsurerDirectory insurers;
    private final PaymentHistory payments;
    private final Map<ClaimTraits, PoolKey> keys = new HashMap<>();
    private final Map<Base, List<Candidate>> candidates = new HashMap<>();
    private final Map<Membership, List<Member>> memberships = new HashMap<>();

    /** What weights follow from. */
    private record Base(YearMonth treatmentMonth, Optional<FeeSchedule> feeSchedule) {}

    /** What the members of a pool follow from: pools of several prefectures may have the same. */
    private record Membership(Base base, Bearers bearers) {}

    /** An insurer with weight, and what tells whether it bears a pool. */
    private record Candidate(Member member, InsurerKind kind, String prefectureCode) {
        boolean isAmong(Bearers bearers) {
            return bearers.include(member.agency(), kind, prefectureCode);
        }
    }

    public Proration(ProrationMethods methods, PoolRules rules, InsurerDirectory insurers, PaymentHistory payments) {
        this.methods = methods;
        this.rules = rules;
        this.insurers = insurers;
        this.payments = payments;
    }

    /**
     * @param claims in any order, each once
     * @return the pools in the order of their keys
     * @throws ProrationException when a claim has no method or no pool, or a pool no weights
     */
    public List<Pool> pools(Collection<UnresolvedClaim> claims) {
        SortedMap<PoolKey, List<PooledClaim>> byPool = new TreeMap<>();
        for (UnresolvedClaim claim : claims) {
            PoolKey key = keys.computeIfAbsent(claim.traits(), this::key);
            byPool.computeIfAbsent(key, created -> new ArrayList<>())
                    .add(new PooledClaim(claim.claimId(), claim.amount()));
        }
        List<Pool> pools = new ArrayList<>(byPool.size());
        byPool.forEach((key, pooled) -> pools.add(pool(key, pooled)));
        return List.copyOf(pools);
    }

    private PoolKey key(ClaimTraits traits) {
        return PoolKey.of(traits.treatmentMonth(), rules.place(traits, methods.inForceFor(traits.treatmentMonth())));
    }

    private Pool pool(PoolKey key, List<PooledClaim> claims) {
        ProrationMethod method = methods.inForceFor(key.treatmentMonth());
        List<YearMonth> baseMonths = method.basePeriod().monthsFor(key.treatmentMonth());
        Membership membership = new Membership(new Base(key.treatmentMonth(), key.feeSchedule()), key.bearers());
        List<Member> members = memberships.get(membership);
        if (members == null) {
            members = members(key, membership, method, baseMonths);
            memberships.put(membership, members);
        }
        return new Pool(key, method, baseMonths, members, claims);
    }

    private List<Member> members(
            PoolKey key, Membership membership, ProrationMethod method, List<YearMonth> baseMonths) {
        PaymentHistory.Weights weights = weights(key, method, baseMonths);
        weights.faults().forEach((insurer, fault) -> {
            if (candidate(key, insurer, BigInteger.ZERO).isAmong(key.bearers())) {
                throw notPossible(key, fault);
            }
        });
        List<Member> members = candidates.computeIfAbsent(membership.base(), base -> candidates(key, weights)).stream()
                .filter(candidate -> candidate.isAmong(key.bearers()))
                .map(Candidate::member)
                .toList();
        requireOneBasis(key, weights, members);
        return members;
    }

    private List<Candidate> candidates(PoolKey key, PaymentHistory.Weights weights) {
        return weights.byInsurer().entrySet().stream()
                .map(entry -> candidate(key, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Candidate candidate(PoolKey key, InsurerNumber insurer, BigInteger weight) {
        InsurerKind kind = insurers.kind(insurer);
        Agency agency = rules.agencyOf(kind, key.treatmentMonth());
        return new Candidate(new Member(insurer, agency, weight), kind, insurers.prefectureCode(insurer));
    }

    private PaymentHistory.Weights weights(PoolKey key, ProrationMethod method, List<YearMonth> baseMonths) {
        try {
            return payments.weights(method.weight(), baseMonths, key.feeSchedule());
        } catch (ProrationException e) {
            throw notPossible(key, e.getMessage());
        }
    }

    /** Weights of one fee schedule and weights of all must not meet in one pool: they measure different things. */
    private static void requireOneBasis(PoolKey key, PaymentHistory.Weights weights, List<Member> members) {
        List<InsurerNumber> weighed = members.stream()
                .filter(member -> member.weight().signum() > 0)
                .map(Member::insurer)
                .toList();
        List<InsurerNumber> ofAll =
                weighed.stream().filter(weights.ofAllSchedules()::contains).toList();
        if (!ofAll.isEmpty() && ofAll.size() < weighed.size()) {
            throw notPossible(
                    key, "診療区分のある支払実績とない支払実績が混じっています（ない保険者: " + ofAll.get(0) + "など" + ofAll.size() + "）。どちらかにそろえてください");
        }
    }

    private static ProrationException notPossible(PoolKey key, String why) {
        return new ProrationException("按分できません。プール（" + key.label() + "）: " + why);
    }
}
