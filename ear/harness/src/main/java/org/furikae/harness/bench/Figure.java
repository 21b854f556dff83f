package org.furikae.harness.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the rounds of a measurement came to.
 *
 * @param rounds value of each round, sorted
 * @param bar what the product promises, if anything
 * @param reference what the same machine did in the same run without most of the work, if anything
 */
public record Figure(String name, Unit unit, List<Double> rounds, Optional<Double> bar, Optional<Reference> reference) {
    /** Head of the table whose rows are {@link #row()}. */
    public static final String HEAD =
            "| benchmark | median | bar | ratio | rounds | reference |\n|---|---:|---:|---:|---|---|";

    public Figure {
        rounds = rounds.stream().sorted().toList();
    }

    /** @param name as columns have it, with what it counts per second; or a time */
    public record Unit(String name, boolean moreIsBetter, int decimals) {
        static final Unit MILLIS = new Unit("ms", false, 1);
        static final Unit SECONDS = new Unit("s", false, 1);

        static Unit perSecond(String what) {
            return new Unit(what + "/s", true, 0);
        }

        String of(double value) {
            return String.format(Locale.ROOT, "%,." + decimals + "f %s", value, name);
        }
    }

    /** @param what was done, in English */
    public record Reference(String what, double value) {}

    static Figure of(String name, Unit unit, List<Double> rounds) {
        return new Figure(name, unit, rounds, Optional.empty(), Optional.empty());
    }

    Figure against(double promised) {
        return new Figure(name, unit, rounds, Optional.of(promised), reference);
    }

    Figure beside(String what, double value) {
        return new Figure(name, unit, rounds, bar, Optional.of(new Reference(what, value)));
    }

    public double median() {
        return at(0.5);
    }

    /** The value that this part of all rounds does not exceed. */
    double at(double part) {
        return rounds.get(Math.max(0, (int) Math.ceil(part * rounds.size()) - 1));
    }

    /** How much better than promised; below 1 is worse. */
    Optional<Double> ratio() {
        return bar.map(promised -> unit.moreIsBetter() ? median() / promised : promised / median());
    }

    /** {@code | rules | 25,123 claims/s | 20,000 claims/s | 1.26 | 5, 24,001 to 26,311 claims/s | plain Java: 90,000 claims/s |}. */
    public String row() {
        return String.join(
                " | ",
                "| " + name,
                unit.of(median()),
                bar.map(unit::of).orElse("–"),
                ratio().map(value -> String.format(Locale.ROOT, "%.2f", value)).orElse("–"),
                spread(),
                reference.map(one -> one.what() + ": " + unit.of(one.value())).orElse("–") + " |");
    }

    private String spread() {
        return rounds.size() == 1
                ? "1"
                : rounds.size() + ", " + unit.of(rounds.get(0)) + " to " + unit.of(rounds.get(rounds.size() - 1));
    }
}
