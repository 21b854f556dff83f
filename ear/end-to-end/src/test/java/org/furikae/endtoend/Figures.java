package org.furikae.endtoend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/** What calls took, in milliseconds, by what they did. Many threads may add. */
final class Figures implements ObjLongConsumer<String> {
    private final Map<String, List<Long>> millis = new TreeMap<>();

    @Override
    public synchronized void accept(String what, long taken) {
        millis.computeIfAbsent(what, key -> new ArrayList<>()).add(taken);
    }

    /** A row each, as the documentation has them. */
    synchronized String table() {
        StringBuilder rows =
                new StringBuilder("| what | calls | median ms | p95 ms | slowest ms |\n|---|---:|---:|---:|---:|\n");
        List<Long> all = new ArrayList<>();
        millis.forEach((what, taken) -> {
            all.addAll(taken);
            row(rows, what, taken);
        });
        row(rows, "all", all);
        return rows.toString();
    }

    private static void row(StringBuilder rows, String what, List<Long> taken) {
        List<Long> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        int count = sorted.size();
        if (count > 0) {
            rows.append("| ")
                    .append(what)
                    .append(" | ")
                    .append(count)
                    .append(" | ")
                    .append(sorted.get(count / 2));
            rows.append(" | ")
                    .append(sorted.get((count * 95 + 99) / 100 - 1))
                    .append(" | ")
                    .append(sorted.get(count - 1))
                    .append(" |\n");
        }
    }
}
