package org.furikae.proration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * A computed proration (按分処理) with all that it follows from.
 *
 * @param runId follows from the content: the same claims, weights and methods give the same
 * @param pools in the order of their keys
 * @param rulesetVersion content hash of the rules that chose the pools
 * @param knownAsOf day as of which insurers exist
 */
public record ProrationRun(String runId, List<ProratedPool> pools, String rulesetVersion, LocalDate knownAsOf) {
    private static final int HEX_DIGITS = 12;

    public ProrationRun {
        pools = List.copyOf(pools);
    }

    public static ProrationRun of(List<Pool> pools, String rulesetVersion, LocalDate knownAsOf) {
        return new ProrationRun(
                runId(pools, rulesetVersion),
                pools.parallelStream().map(ProratedPool::of).toList(),
                rulesetVersion,
                knownAsOf);
    }

    /** The methods used, by date, each once. */
    public List<ProrationMethod> methods() {
        return pools.stream()
                .map(prorated -> prorated.pool().method())
                .distinct()
                .toList();
    }

    /** Whether any share rests on a method that nobody confirmed. */
    public boolean unconfirmed() {
        return methods().stream().anyMatch(method -> !method.confirmed());
    }

    /** What all pools bring in, and all shares add up to. */
    public Yen amount() {
        return pools.stream().map(prorated -> prorated.pool().amount()).reduce(Yen.ZERO, Yen::plus);
    }

    public long claims() {
        return pools.stream()
                .mapToLong(prorated -> prorated.pool().claims().size())
                .sum();
    }

    /** What each insurer bears over all pools; only those that bear anything. */
    public SortedMap<InsurerNumber, Yen> byInsurer() {
        SortedMap<InsurerNumber, Yen> sums = new TreeMap<>();
        for (ProratedPool prorated : pools) {
            for (Share share : prorated.shares()) {
                if (!share.amount().equals(Yen.ZERO)) {
                    sums.merge(share.member().insurer(), share.amount(), Yen::plus);
                }
            }
        }
        return sums;
    }

    private static String runId(List<Pool> pools, String rulesetVersion) {
        MessageDigest digest = sha256();
        update(digest, rulesetVersion);
        for (Pool pool : pools) {
            update(digest, pool.method().toString());
            update(digest, pool.key().toString());
            pool.members().forEach(member -> update(digest, member.insurer().digits() + "=" + member.weight()));
            pool.claims().forEach(claim -> update(digest, claim.claimId() + "=" + claim.amount()));
        }
        return "P-" + HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
