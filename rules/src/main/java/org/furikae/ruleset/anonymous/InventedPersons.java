package org.furikae.ruleset.anonymous;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Item;
import org.furikae.identity.ItemComparison;
import org.furikae.identity.KanaName;
import org.furikae.ruleset.RulesetException;

/** Invented persons who compare with each other as the real ones do, item by item. */
final class InventedPersons {
    private final Map<String, String> kanji;
    private final Map<String, String> kana;
    private final Map<String, String> addresses;
    private final int days;

    private InventedPersons(
            Map<String, String> kanji, Map<String, String> kana, Map<String, String> addresses, int days) {
        this.kanji = kanji;
        this.kana = kana;
        this.addresses = addresses;
        this.days = days;
    }

    /**
     * @param days by which all birth dates move
     * @throws RulesetException when no invented spellings compare as the real ones do
     */
    static InventedPersons like(Collection<FiveItems> persons, int days) {
        return new InventedPersons(
                alike(persons, FiveItems::kanjiName, "漢字氏名", InventedPools::kanji, Item.KANJI_NAME),
                alike(persons, FiveItems::kanaName, "カナ氏名", InventedPools::kana, Item.KANA_NAME),
                alike(persons, FiveItems::address, "住所", InventedPools::addresses, Item.ADDRESS),
                days);
    }

    private static Map<String, String> alike(
            Collection<FiveItems> persons,
            Function<FiveItems, String> text,
            String what,
            Function<Set<String>, List<String>> pool,
            Item item) {
        Set<String> originals =
                persons.stream().map(text).filter(one -> !one.isBlank()).collect(Collectors.toCollection(TreeSet::new));
        List<String> invented = pool.apply(originals);
        List<String> ordered = List.copyOf(originals);
        return AlikeTexts.choose(ordered, invented, compared(item, ItemComparison::toString))
                .or(() -> AlikeTexts.choose(
                        ordered, invented, compared(item, one -> one.verdict().name())))
                .orElseThrow(
                        () -> new RulesetException(what + "の違い方が特別なため、同じ違い方の架空の" + what + "を作れません。ほかの請求を選んでください。"));
    }

    private static BiFunction<String, String, String> compared(Item item, Function<ItemComparison, String> word) {
        return (one, other) ->
                word.apply(Comparison.of(person(item, one), person(item, other)).item(item))
                        + (item == Item.KANA_NAME && KanaName.fold(one).equals(KanaName.fold(other)));
    }

    private static FiveItems person(Item item, String text) {
        return new FiveItems(
                item == Item.KANJI_NAME ? text : "",
                item == Item.KANA_NAME ? text : "",
                Optional.empty(),
                Optional.empty(),
                item == Item.ADDRESS ? text : "");
    }

    FiveItems of(FiveItems person) {
        return new FiveItems(
                kanji.getOrDefault(person.kanjiName(), ""),
                kana.getOrDefault(person.kanaName(), ""),
                person.birthDate().map(this::day),
                person.sex(),
                addresses.getOrDefault(person.address(), ""));
    }

    private LocalDate day(LocalDate day) {
        return day.plusDays(days);
    }
}
