package org.furikae.exchange.value;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The words that a column allows, each with what it means. */
public final class Labels<T> {
    private final List<String> words;
    private final Map<String, T> meanings = new HashMap<>();

    private Labels(Map<String, T> words) {
        this.words = List.copyOf(words.keySet());
        words.forEach((word, meaning) -> meanings.put(CodeText.foldLabel(word), meaning));
    }

    /** One word per value of an enumeration. */
    public static <E extends Enum<E>> Labels<E> of(Function<E, String> label, E[] values) {
        return of(label, List.of(values));
    }

    /** One word per value. */
    public static <T> Labels<T> of(Function<T, String> label, List<T> values) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(label.apply(value), value);
        }
        return new Labels<>(words);
    }

    /** These labels with one more spelling, which is accepted but not offered. */
    public Labels<T> accepting(String spelling, T meaning) {
        meanings.put(CodeText.foldLabel(spelling), meaning);
        return this;
    }

    /** The words offered, in order. */
    public List<String> words() {
        return words;
    }

    /** @throws BadValue when {@code text} is none of the words */
    public T parse(String text) throws BadValue {
        T meaning = meanings.get(CodeText.foldLabel(text));
        if (meaning == null) {
            throw new BadValue("「" + Quoted.of(text) + "」は選べません。" + String.join("、", words) + " のどれかを入れてください");
        }
        return meaning;
    }
}
