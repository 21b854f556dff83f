package org.furikae.ruleset;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A value of a parameter of a rule set, with the treatment months in which it holds.
 *
 * @param name of the parameter
 * @param from first treatment month; empty: from the beginning
 * @param until last treatment month, inclusive; empty: for ever
 * @param source key of a source that {@code ruleset.yaml} names
 */
public record ParameterValue(
        String name, Optional<YearMonth> from, Optional<YearMonth> until, Setting value, String source) {

    /** What a parameter can be set to. */
    public sealed interface Setting permits Flag, Whole, Text, Texts {
        /** What it is, in Japanese: 有無, 整数, 文字, 文字の並び. */
        String kind();

        /** As people type it: 有 or 無, digits, text, texts with {@code ;} between them. */
        String typed();
    }

    /** Yes or no. */
    public record Flag(boolean value) implements Setting {
        @Override
        public String kind() {
            return "有無";
        }

        @Override
        public String typed() {
            return value ? "有" : "無";
        }
    }

    public record Whole(int value) implements Setting {
        @Override
        public String kind() {
            return "整数";
        }

        @Override
        public String typed() {
            return String.valueOf(value);
        }
    }

    public record Text(String value) implements Setting {
        @Override
        public String kind() {
            return "文字";
        }

        @Override
        public String typed() {
            return value;
        }
    }

    public record Texts(List<String> values) implements Setting {
        public Texts {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "文字の並び";
        }

        @Override
        public String typed() {
            return String.join(";", values);
        }
    }
}
