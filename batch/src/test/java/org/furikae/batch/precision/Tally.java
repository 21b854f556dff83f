package org.furikae.batch.precision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Outcome;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** Counts decisions against the truth. Not safe for use by several threads. */
final class Tally {
    private static final int KEPT_EXAMPLES = 20;

    private final InsurerDirectory insurers;
    private final Map<Difficulty, Counts> counts = new EnumMap<>(Difficulty.class);
    private final List<String> falseLinks = new ArrayList<>();

    /** Claims of one difficulty. */
    private static final class Counts {
        private long claims;
        private long billed;
        private long resolvable;
        private long resolved;
        private long falseLinks;
    }

    Tally(InsurerDirectory insurers) {
        this.insurers = insurers;
    }

    void add(PlantedClaim planted, Decision decision) {
        Counts of = counts.computeIfAbsent(planted.difficulty(), key -> new Counts());
        boolean billed =
                decision.parts().stream().anyMatch(part -> part.billed().isPresent());
        boolean right = right(planted, decision);
        of.claims++;
        of.billed += billed ? 1 : 0;
        of.resolvable += planted.resolvable() ? 1 : 0;
        of.resolved += planted.resolvable() && right && decision.outcome() == Outcome.IDENTIFIED ? 1 : 0;
        if (billed && !right) {
            of.falseLinks++;
            if (falseLinks.size() < KEPT_EXAMPLES) {
                falseLinks.add(decision.claimId() + " " + planted.difficulty() + " " + decision.outcome());
            }
        }
    }

    /** Every part is billed on the true person to an insurer that the register shows for them on the treatment day. */
    private boolean right(PlantedClaim planted, Decision decision) {
        Set<InsurerNumber> payers = planted.insurers().stream().map(this::payer).collect(Collectors.toSet());
        return decision.personKey().filter(planted.personKeys()::contains).isPresent()
                && !planted.difficulty().absent()
                && decision.parts().stream()
                        .map(DecisionPart::billed)
                        .allMatch(billed -> billed.filter(insured -> payers.contains(insured.insurerNumber()))
                                .isPresent());
    }

    private InsurerNumber payer(InsurerNumber number) {
        return insurers.find(number)
                .filter(insurer -> insurer.dissolvedOn()
                        .filter(day -> !day.isAfter(ClaimPlanter.KNOWN_AS_OF))
                        .isPresent())
                .flatMap(Insurer::successor)
                .map(this::payer)
                .orElse(number);
    }

    long claims() {
        return counts.values().stream().mapToLong(of -> of.claims).sum();
    }

    long falseLinkCount() {
        return counts.values().stream().mapToLong(of -> of.falseLinks).sum();
    }

    /** Claim ids with difficulty and outcome, at most twenty. */
    List<String> falseLinks() {
        return List.copyOf(falseLinks);
    }

    Set<Difficulty> difficulties() {
        return counts.keySet();
    }

    /** Share of the resolvable claims that were decided rightly without a person, 0 to 1. */
    double automaticShare() {
        long resolvable =
                counts.values().stream().mapToLong(of -> of.resolvable).sum();
        return (double) counts.values().stream().mapToLong(of -> of.resolved).sum() / resolvable;
    }

    /** As a Markdown table. */
    String table() {
        StringBuilder text = new StringBuilder("""
                | difficulty | claims | billed | false links | resolvable | decided rightly |
                |---|---:|---:|---:|---:|---:|
                """);
        Counts total = new Counts();
        counts.forEach((difficulty, of) -> {
            row(text, difficulty.label(), of);
            total.claims += of.claims;
            total.billed += of.billed;
            total.falseLinks += of.falseLinks;
            total.resolvable += of.resolvable;
            total.resolved += of.resolved;
        });
        row(text, "all", total);
        return text.toString();
    }

    private static void row(StringBuilder text, String label, Counts of) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %s |%n",
                label,
                of.claims,
                of.billed,
                of.falseLinks,
                of.resolvable,
                of.resolvable == 0
                        ? "–"
                        : String.format(
                                Locale.ROOT, "%,d (%.1f %%)", of.resolved, 100.0 * of.resolved / of.resolvable)));
    }
}
