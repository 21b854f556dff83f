package org.furikae.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The five items of a claim beside those of one registration (formats.md 9). Symmetric in its two sides; never throws on any
 * text.
 */
public final class Comparison {
    private final List<ItemComparison> items;

    private Comparison(List<ItemComparison> items) {
        this.items = items;
    }

    /** By the variants that the product knows by itself. */
    public static Comparison of(FiveItems one, FiveItems other) {
        return of(one, other, KanjiVariants.shipped());
    }

    public static Comparison of(FiveItems one, FiveItems other, KanjiVariants variants) {
        return new Comparison(List.of(
                KanjiName.compare(one.kanjiName(), other.kanjiName(), variants),
                KanaName.compare(one.kanaName(), other.kanaName()),
                compareValues(Item.BIRTH_DATE, one.birthDate(), other.birthDate()),
                compareValues(Item.SEX, one.sex(), other.sex()),
                Address.compare(one.address(), other.address(), variants)));
    }

    /** Birth date and sex are never tolerated. */
    private static ItemComparison compareValues(Item item, Optional<?> one, Optional<?> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return ItemComparison.of(item, Verdict.MISSING);
        }
        return ItemComparison.of(item, one.equals(other) ? Verdict.EXACT : Verdict.DIFFERENT);
    }

    /** Five comparisons in the order of {@link Item}. */
    public List<ItemComparison> items() {
        return items;
    }

    public ItemComparison item(Item item) {
        for (ItemComparison one : items) {
            if (one.item() == item) {
                return one;
            }
        }
        throw new IllegalStateException("a comparison has all five items");
    }

    public Verdict verdict(Item item) {
        return item(item).verdict();
    }

    /**
     * Level A, B, C or D of this pair; X is a property of several pairs.
     *
     * @param corroborated whether employer, insurer name or filed number agrees, which makes up for an address that does not
     */
    public IdentityLevel level(boolean corroborated) {
        int agreeing = agreeing();
        int exact = exact();
        if (agreeing == items.size()) {
            return exact == agreeing ? IdentityLevel.A : exact == agreeing - 1 ? IdentityLevel.B : IdentityLevel.C;
        }
        boolean onlyAddressMissing =
                exact == items.size() - 1 && !item(Item.ADDRESS).agrees();
        return onlyAddressMissing && corroborated ? IdentityLevel.C : IdentityLevel.D;
    }

    /** How many items are exact or tolerated. */
    public int agreeing() {
        int agreeing = 0;
        for (ItemComparison item : items) {
            agreeing += item.agrees() ? 1 : 0;
        }
        return agreeing;
    }

    /** How many items are exact. */
    public int exact() {
        int exact = 0;
        for (ItemComparison item : items) {
            exact += item.verdict() == Verdict.EXACT ? 1 : 0;
        }
        return exact;
    }

    /** As in the column 一致内訳: {@code 漢字=一致;カナ=許容;生年月日=一致;性別=一致;住所=許容}. */
    public String itemMatches() {
        return items.stream()
                .map(item -> item.item().label() + "=" + item.verdict().label())
                .collect(Collectors.joining(";"));
    }

    @Override
    public String toString() {
        return itemMatches();
    }
}
