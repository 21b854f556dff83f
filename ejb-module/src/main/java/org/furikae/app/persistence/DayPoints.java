package org.furikae.app.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Treatment days and points by day as text columns: {@code 3;17} and {@code 3:450;17:1200}. */
final class DayPoints {
    private DayPoints() {}

    static String ofDays(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }

    static List<Integer> days(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";", -1)).map(Integer::valueOf).toList();
    }

    static String ofPoints(SortedMap<Integer, Long> points) {
        return points.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    static SortedMap<Integer, Long> points(String text) {
        SortedMap<Integer, Long> points = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String entry : text.split(";", -1)) {
                int colon = entry.indexOf(':');
                points.put(Integer.valueOf(entry.substring(0, colon)), Long.valueOf(entry.substring(colon + 1)));
            }
        }
        return points;
    }
}
