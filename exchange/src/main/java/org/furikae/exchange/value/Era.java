package org.furikae.exchange.value;

import java.time.LocalDate;
import java.util.Optional;

/** Japanese eras with their bounds and their digit in claim records (domain.md 5.7). The days on which they begin. */
public enum Era {
    MEIJI('1', 'M', "明治", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)),
    TAISHO('2', 'T', "大正", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
    SHOWA('3', 'S', "昭和", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI('4', 'H', "平成", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA('5', 'R', "令和", LocalDate.of(2019, 5, 1), LocalDate.of(9999, 12, 31));

    private final char digit;
    private final char letter;
    private final String label;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    Era(char digit, char letter, String label, LocalDate firstDay, LocalDate lastDay) {
        this.digit = digit;
        this.letter = letter;
        this.label = label;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** The era named by {@code name}: 令和, 令 or R (any case). */
    public static Optional<Era> named(String name) {
        for (Era era : values()) {
            if (name.equals(era.label)
                    || name.equals(era.label.substring(0, 1))
                    || (name.length() == 1 && Character.toUpperCase(name.charAt(0)) == era.letter)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** The era of a digit in claim records: 1 Meiji to 5 Reiwa. */
    public static Optional<Era> ofDigit(char digit) {
        for (Era era : values()) {
            if (era.digit == digit) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    public String label() {
        return label;
    }

    /** The first day of the era. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day of the era, inclusive. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The year of the common calendar of a year of this era; 1 is 元年. */
    public int commonYear(int yearOfEra) {
        return firstDay.getYear() + yearOfEra - 1;
    }
}
