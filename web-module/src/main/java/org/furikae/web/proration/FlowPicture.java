package org.furikae.web.proration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.app.proration.Flow;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerKind;

/**
 * The picture of the yen of a run on their way from claims to kinds of insurers, in units of its view box. The page draws it; here
 * is only arithmetic.
 *
 * @param sources where the yen come from, the largest first; {@link Source#rest} stands for all small ones together
 * @param targets who bears them
 */
public record FlowPicture(List<Source> sources, List<Target> targets, List<Band> bands, double height) {
    public static final int WIDTH = 960;
    static final int LEFT = 300;
    static final int RIGHT = 660;
    static final int NODE = 14;
    static final int MOST_SOURCES = 12;
    /** Room that a label of two lines needs. */
    private static final double LEAST_SLOT = 44;

    private static final double FULL = 300;
    private static final double TOP = 8;

    /**
     * Where yen come from.
     *
     * @param label in Japanese; empty text when this is the rest
     * @param rest how many sources are drawn as this one; 0 when it is one of them
     */
    public record Source(String label, int rest, Yen amount, double y, double height) {}

    /** Who bears yen. */
    public record Target(InsurerKind kind, Yen amount, double y, double height) {}

    /** A stream between them, as the path of its outline. */
    public record Band(Source source, InsurerKind target, Yen amount, String path) {}

    public static FlowPicture of(List<Flow> flows) {
        Map<Optional<String>, Map<InsurerKind, Long>> bySource = gathered(flows);
        Map<InsurerKind, Long> byTarget = new EnumMap<>(InsurerKind.class);
        flows.forEach(flow -> byTarget.merge(flow.target(), flow.amount().amount(), Math::addExact));
        double scale = FULL
                / Math.max(
                        1, byTarget.values().stream().mapToLong(Long::longValue).sum());
        int rest = distinctSources(flows) - bySource.size() + 1;

        List<Source> sources = new ArrayList<>();
        double y = TOP;
        for (Map.Entry<Optional<String>, Map<InsurerKind, Long>> entry : bySource.entrySet()) {
            long amount = sum(entry.getValue());
            sources.add(new Source(
                    entry.getKey().orElse(""),
                    entry.getKey().isPresent() ? 0 : rest,
                    Yen.of(amount),
                    rounded(y),
                    rounded(amount * scale)));
            y += Math.max(LEAST_SLOT, amount * scale + NODE);
        }
        double bottom = y;
        List<Target> targets = new ArrayList<>();
        y = TOP;
        for (Map.Entry<InsurerKind, Long> entry : byTarget.entrySet()) {
            targets.add(new Target(
                    entry.getKey(), Yen.of(entry.getValue()), rounded(y), rounded(entry.getValue() * scale)));
            y += Math.max(LEAST_SLOT, entry.getValue() * scale + NODE);
        }
        return new FlowPicture(
                List.copyOf(sources),
                List.copyOf(targets),
                bands(sources, targets, bySource, scale),
                rounded(Math.max(bottom, y)));
    }

    /** Amounts by source, the largest first, and those that would make the picture too long together under the empty key. */
    private static Map<Optional<String>, Map<InsurerKind, Long>> gathered(List<Flow> flows) {
        Map<String, Map<InsurerKind, Long>> all = new LinkedHashMap<>();
        flows.forEach(flow -> all.computeIfAbsent(flow.source(), source -> new EnumMap<>(InsurerKind.class))
                .merge(flow.target(), flow.amount().amount(), Math::addExact));
        List<String> order = all.keySet().stream()
                .sorted(Comparator.comparingLong((String source) -> sum(all.get(source)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int own = order.size() <= MOST_SOURCES ? order.size() : MOST_SOURCES - 1;
        Map<Optional<String>, Map<InsurerKind, Long>> gathered = new LinkedHashMap<>();
        for (int at = 0; at < order.size(); at++) {
            Optional<String> key = at < own ? Optional.of(order.get(at)) : Optional.empty();
            Map<InsurerKind, Long> into = gathered.computeIfAbsent(key, source -> new EnumMap<>(InsurerKind.class));
            all.get(order.get(at)).forEach((kind, amount) -> into.merge(kind, amount, Math::addExact));
        }
        return gathered;
    }

    private static int distinctSources(List<Flow> flows) {
        return flows.stream().map(Flow::source).collect(Collectors.toSet()).size();
    }

    private static List<Band> bands(
            List<Source> sources,
            List<Target> targets,
            Map<Optional<String>, Map<InsurerKind, Long>> bySource,
            double scale) {
        Map<InsurerKind, Double> arriving = new EnumMap<>(InsurerKind.class);
        targets.forEach(target -> arriving.put(target.kind(), target.y()));
        List<Band> bands = new ArrayList<>();
        int at = 0;
        for (Map<InsurerKind, Long> amounts : bySource.values()) {
            Source source = sources.get(at++);
            double from = source.y();
            for (Map.Entry<InsurerKind, Long> entry : amounts.entrySet()) {
                double thick = entry.getValue() * scale;
                double to = arriving.get(entry.getKey());
                bands.add(new Band(source, entry.getKey(), Yen.of(entry.getValue()), path(from, to, thick)));
                from += thick;
                arriving.put(entry.getKey(), to + thick);
            }
        }
        return List.copyOf(bands);
    }

    private static String path(double from, double to, double thick) {
        int left = LEFT + NODE;
        int middle = (left + RIGHT) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %.1fC%d %.1f %d %.1f %d %.1fV%.1fC%d %.1f %d %.1f %d %.1fZ",
                left,
                from,
                middle,
                from,
                middle,
                to,
                RIGHT,
                to,
                to + thick,
                middle,
                to + thick,
                middle,
                from + thick,
                left,
                from + thick);
    }

    private static long sum(Map<InsurerKind, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
