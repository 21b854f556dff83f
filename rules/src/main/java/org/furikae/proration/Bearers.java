package org.furikae.proration;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.Prefecture;

/**
 * The insurers among which a pool is shared, by what they have in common.
 *
 * @param hint 保険種別 that narrowed them; empty when nothing did
 * @param agency only insurers of this agency
 * @param kinds only insurers of these kinds; empty for any
 * @param prefectureCode only insurers of this prefecture, two digits; empty for any
 */
public record Bearers(
        Optional<InsuranceKind> hint, Optional<Agency> agency, Set<InsurerKind> kinds, String prefectureCode)
        implements Comparable<Bearers> {
    private static final Comparator<Bearers> ORDER = Comparator.comparing(
                    (Bearers bearers) -> bearers.hint.map(Enum::ordinal).orElse(-1))
            .thenComparing(bearers -> bearers.agency.map(Enum::ordinal).orElse(-1))
            .thenComparing(Bearers::prefectureCode)
            .thenComparing(bearers -> new TreeSet<>(bearers.kinds).toString());

    public Bearers {
        kinds = Set.copyOf(kinds);
    }

    /** Every insurer. */
    public static Bearers everybody() {
        return new Bearers(Optional.empty(), Optional.empty(), Set.of(), "");
    }

    /** The insurers of one agency. */
    public static Bearers of(Agency agency) {
        return new Bearers(Optional.empty(), Optional.of(agency), Set.of(), "");
    }

    /** The insurers of some kinds. */
    public static Bearers of(InsurerKind... kinds) {
        return new Bearers(Optional.empty(), Optional.empty(), Set.of(kinds), "");
    }

    /** Those of them in one prefecture; the same for empty text. */
    public Bearers in(String prefecture) {
        return new Bearers(hint, agency, kinds, prefecture);
    }

    /** The same, known to follow from what was attested. */
    public Bearers asAttested(InsuranceKind kind) {
        return new Bearers(Optional.of(kind), agency, kinds, prefectureCode);
    }

    /** Whether an insurer of this agency, kind and prefecture is among them. */
    public boolean include(Agency of, InsurerKind kind, String prefecture) {
        return agency.map(of::equals).orElse(true)
                && (kinds.isEmpty() || kinds.contains(kind))
                && (prefectureCode.isEmpty() || prefectureCode.equals(prefecture));
    }

    /** In Japanese words: 全保険者, 支払基金, 国保（東京都）. */
    public String label() {
        String who = hint.map(InsuranceKind::label)
                .or(() -> agency.map(Agency::label))
                .orElse("全保険者");
        return prefectureCode.isEmpty()
                ? who
                : who + "（"
                        + Prefecture.ofCode(prefectureCode)
                                .map(Prefecture::name)
                                .orElse(prefectureCode) + "）";
    }

    @Override
    public int compareTo(Bearers other) {
        return ORDER.compare(this, other);
    }
}
