package org.furikae.web.rest;

import java.util.Optional;

/** Numbers in addresses. */
final class Numbers {
    private static final String DIGITS = "[0-9]{1,18}";

    private Numbers() {}

    /** An id; empty when the text cannot be one. */
    static Optional<Long> id(String text) {
        return text.matches(DIGITS) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A place in a list; {@code otherwise} when none is given. */
    static long from(String name, String text, long otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        return id(text).orElseThrow(
                        () -> new ProblemException(CallProblems.badField(name, name + " には 0 以上の整数を指定してください。")));
    }

    /** The number of a thing in a list, from 1; empty when none is given. */
    static Optional<Integer> optional(String name, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(id(text).filter(number -> number >= 1 && number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElseThrow(() -> new ProblemException(CallProblems.badField(name, name + " には 1 以上の整数を指定してください。"))));
    }

    /** A number of items from 1 to {@code largest}. */
    static int limit(String text, int largest) {
        return id(text).filter(number -> number >= 1 && number <= largest)
                .map(Long::intValue)
                .orElseThrow(() -> new ProblemException(
                        CallProblems.badField("limit", "limit には 1 から " + largest + " までの整数を指定してください。")));
    }
}
