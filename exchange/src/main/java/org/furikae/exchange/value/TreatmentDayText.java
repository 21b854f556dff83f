package org.furikae.exchange.value;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Lists of treatment days, with or without their points: {@code 3;17;24} and {@code 3:450;17:1200} (formats.md 2). */
public final class TreatmentDayText {
    private static final Pattern SEPARATOR = Pattern.compile("[;、,]");
    /** Points of one day: the total of a claim record has eight digits. */
    private static final long LARGEST_POINTS = 99_999_999L;

    private TreatmentDayText() {}

    /**
     * Days of the month, 1 to 31.
     *
     * @throws BadValue when a part is no day
     */
    public static List<Integer> days(String text) throws BadValue {
        List<Integer> days = new ArrayList<>();
        for (String part : parts(text)) {
            days.add(day(text, part));
        }
        return days;
    }

    /**
     * Points by day of the month.
     *
     * @throws BadValue when a part is no day with points, or a day comes twice
     */
    public static SortedMap<Integer, Long> pointsByDay(String text) throws BadValue {
        SortedMap<Integer, Long> points = new TreeMap<>();
        for (String part : parts(text)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw new BadValue("「" + Quoted.of(text) + "」は日別点数として読めません。例: 3:450;17:1200");
            }
            int day = day(text, part.substring(0, colon));
            if (points.put(day, NumberText.parse(part.substring(colon + 1), LARGEST_POINTS)) != null) {
                throw new BadValue("「" + Quoted.of(text) + "」に" + day + "日が2回あります。1日につき1つにまとめてください");
            }
        }
        return points;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(CodeText.fold(text), -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static int day(String text, String part) throws BadValue {
        if (Digits.only(part) && part.length() <= 2) {
            int day = Integer.parseInt(part);
            if (day >= 1 && day <= 31) {
                return day;
            }
        }
        throw new BadValue("「" + Quoted.of(text) + "」の「" + Quoted.of(part) + "」は日（1～31）ではありません。例: 3;17;24");
    }
}
