package org.furikae.ruleset.form;

import java.util.List;

/**
 * A condition as somebody chose it.
 *
 * @param field key of a {@link FormField}
 * @param values what it is compared with; none for a flag
 */
public record FormCondition(String field, Operator operator, List<String> values) {
    /** How a field compares. */
    public enum Operator {
        IS(""),
        IS_NOT("!"),
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        AT_LEAST(">="),
        MORE(">"),
        ONE_OF("in");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        /** Those that make sense for values of a kind. */
        public static List<Operator> of(FormField.Kind kind) {
            return switch (kind) {
                case FLAG -> List.of(IS, IS_NOT);
                case WHOLE -> List.of(EQUAL, NOT_EQUAL, LESS, AT_MOST, AT_LEAST, MORE);
                case TEXT, CHOICE -> List.of(EQUAL, NOT_EQUAL, ONE_OF);
            };
        }
    }

    public FormCondition {
        values = List.copyOf(values);
    }
}
