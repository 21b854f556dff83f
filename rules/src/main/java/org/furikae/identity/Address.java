package org.furikae.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Comparison of addresses (住所): block numbers as numbers, never as text. */
final class Address {
    private static final String PREFECTURE = "都道府県の省略";
    private static final String SECTION = "大字・字の省略";
    private static final String BLOCK_NUMBERS = "番地の表記";
    private static final String BUILDING = "建物名の有無";
    private static final String NOTATION = "住所の表記";

    /** Beginnings of words after a number that still belong to the place, not to a building. */
    private static final String NOT_A_BUILDING = "条線区町村丁番号地割組部通筋字";

    private static final Set<String> KYOTO_DIRECTIONS = Set.of("上る", "下る", "上ル", "下ル", "東入", "西入");
    private static final int ROOM_DIGITS = 3;

    private Address() {}

    static ItemComparison compare(String one, String other, KanjiVariants variants) {
        String left = PlainText.of(one);
        String right = PlainText.of(other);
        if (left.isEmpty() || right.isEmpty()) {
            return ItemComparison.of(Item.ADDRESS, Verdict.MISSING);
        }
        if (left.equals(right)) {
            return ItemComparison.of(Item.ADDRESS, Verdict.EXACT);
        }
        Set<String> tolerances = new TreeSet<>();
        if (!samePlace(new AddressReader(one), new AddressReader(other), variants, tolerances)) {
            return ItemComparison.of(Item.ADDRESS, Verdict.DIFFERENT);
        }
        if (tolerances.isEmpty()) {
            tolerances.add(NOTATION);
        }
        return ItemComparison.tolerated(Item.ADDRESS, String.join("・", tolerances));
    }

    private static boolean samePlace(
            AddressReader one, AddressReader other, KanjiVariants variants, Set<String> tolerances) {
        if (one.prefecture().isPresent()
                && other.prefecture().isPresent()
                && !one.prefecture().equals(other.prefecture())) {
            return false;
        }
        if (!one.prefecture().equals(other.prefecture())) {
            tolerances.add(PREFECTURE);
        }
        if (one.sectionMarks() != other.sectionMarks()) {
            tolerances.add(SECTION);
        }
        List<AddressPart> shorter = one.parts().size() <= other.parts().size() ? one.parts() : other.parts();
        List<AddressPart> longer = shorter == one.parts() ? other.parts() : one.parts();
        if (shorter.isEmpty() || !(shorter.get(0) instanceof AddressPart.Words)) {
            return false;
        }
        List<AddressPart> common = longer.subList(0, shorter.size());
        if (!agree(shorter, common, variants, tolerances)) {
            return false;
        }
        if (!numbersAsWritten(shorter).equals(numbersAsWritten(common))) {
            tolerances.add(BLOCK_NUMBERS);
        }
        if (longer.size() == shorter.size()) {
            return true;
        }
        tolerances.add(BUILDING);
        return shorter.get(shorter.size() - 1) instanceof AddressPart.BlockNumber
                && isBuilding(longer.subList(shorter.size(), longer.size()), shorter);
    }

    private static boolean agree(
            List<AddressPart> one, List<AddressPart> other, KanjiVariants variants, Set<String> tolerances) {
        for (int i = 0; i < one.size(); i++) {
            AddressPart left = one.get(i);
            AddressPart right = other.get(i);
            boolean same;
            if (left instanceof AddressPart.Words words && right instanceof AddressPart.Words others) {
                same = PlaceName.agree(words.characters(), others.characters(), variants, tolerances);
            } else if (left instanceof AddressPart.BlockNumber number
                    && right instanceof AddressPart.BlockNumber others) {
                same = number.digits().equals(others.digits()) && !number.unit().contradicts(others.unit());
            } else {
                same = false;
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBuilding(List<AddressPart> rest, List<AddressPart> before) {
        if (rest.get(0) instanceof AddressPart.Words words) {
            String name = words.text();
            return words.characters().length > 1
                    && NOT_A_BUILDING.indexOf(name.charAt(0)) < 0
                    && KYOTO_DIRECTIONS.stream().noneMatch(name::startsWith);
        }
        long numbersBefore = before.stream()
                .filter(AddressPart.BlockNumber.class::isInstance)
                .count();
        return rest.size() == 1
                && rest.get(0) instanceof AddressPart.BlockNumber room
                && room.afterSpace()
                && room.digits().length() >= ROOM_DIGITS
                && numbersBefore > 1;
    }

    private static String numbersAsWritten(List<AddressPart> parts) {
        return parts.stream()
                .filter(AddressPart.BlockNumber.class::isInstance)
                .map(part -> ((AddressPart.BlockNumber) part).written())
                .collect(Collectors.joining("|"));
    }
}
