package org.furikae.testdata;

import java.util.List;

/**
 * A prefecture with some of its municipalities.
 *
 * @param code two digits
 * @param population in 10,000 people: the weight with which people live there
 */
record Prefecture(String code, String name, int population, List<String> cities) {
    private static final List<Prefecture> ALL = WordList.lines("prefectures.txt").stream()
            .map(line -> new Prefecture(
                    line.get(0), line.get(1), Integer.parseInt(line.get(2)), line.subList(3, line.size())))
            .toList();
    private static final int[] POPULATIONS =
            ALL.stream().mapToInt(Prefecture::population).toArray();

    static List<Prefecture> all() {
        return ALL;
    }

    static Prefecture pick(Dice dice) {
        return ALL.get(dice.weighted(POPULATIONS));
    }
}
