package org.furikae.exchange.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and months in the forms of formats.md 1. Eras end: 昭和65年 is an error, not 1990. */
public final class DateText {
    private static final LocalDate EARLIEST = Era.MEIJI.firstDay();
    private static final String ERA = "(明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr])";
    private static final String YEAR_OF_ERA = "(元|[0-9]{1,2})";
    /** Databases and Excel append the midnight of a date. */
    private static final Pattern MIDNIGHT = Pattern.compile("(?:T|\\s+)0?0:00(?::00(?:\\.0+)?)?$");

    private static final Pattern COMMON_DATE = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern COMMON_DATE_IN_WORDS = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");
    private static final Pattern ERA_DATE =
            Pattern.compile(ERA + YEAR_OF_ERA + "(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?");
    private static final Pattern COMMON_MONTH = Pattern.compile("([0-9]{4})(?:[-/.]|年)([0-9]{1,2})月?");
    private static final Pattern ERA_MONTH = Pattern.compile(ERA + YEAR_OF_ERA + "(?:年|[-/.])([0-9]{1,2})月?");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2(0?1)");

    private DateText() {}

    /**
     * The day that {@code text} names.
     *
     * @throws BadValue when the form is unknown, or the day does not exist or lies outside its era
     */
    public static LocalDate date(String text) throws BadValue {
        if (isPlain(text)) {
            return common(text, text.substring(0, 4), text.substring(5, 7), text.substring(8));
        }
        String folded = withoutMidnight(text);
        if (isDigits(folded, 8)) {
            return common(text, folded.substring(0, 4), folded.substring(4, 6), folded.substring(6));
        }
        if (isDigits(folded, 7)) {
            Era era = Era.ofDigit(folded.charAt(0)).orElseThrow(() -> unknownDate(text));
            return inEra(text, era, folded.substring(1, 3), folded.substring(3, 5), folded.substring(5));
        }
        Matcher common = COMMON_DATE.matcher(folded);
        if (common.matches()) {
            return common(text, common.group(1), common.group(3), common.group(4));
        }
        Matcher words = COMMON_DATE_IN_WORDS.matcher(folded);
        if (words.matches()) {
            return common(text, words.group(1), words.group(2), words.group(3));
        }
        Matcher inEra = ERA_DATE.matcher(folded);
        if (inEra.matches()) {
            Era era = Era.named(inEra.group(1)).orElseThrow(() -> unknownDate(text));
            return inEra(text, era, inEra.group(2), inEra.group(3), inEra.group(4));
        }
        throw unknownDate(text);
    }

    /**
     * The month that {@code text} names. The first day of a month stands for the month, as Excel writes it.
     *
     * @throws BadValue when the form is unknown, or the month does not exist or lies outside its era
     */
    public static YearMonth month(String text) throws BadValue {
        String folded = withoutMidnight(text);
        if (isDigits(folded, 6)) {
            return commonMonth(text, folded.substring(0, 4), folded.substring(4));
        }
        if (isDigits(folded, 5)) {
            Era era = Era.ofDigit(folded.charAt(0)).orElseThrow(() -> unknownMonth(text));
            return monthInEra(text, era, folded.substring(1, 3), folded.substring(3));
        }
        Matcher common = COMMON_MONTH.matcher(folded);
        if (common.matches()) {
            return commonMonth(text, common.group(1), common.group(2));
        }
        Matcher inEra = ERA_MONTH.matcher(folded);
        if (inEra.matches()) {
            Era era = Era.named(inEra.group(1)).orElseThrow(() -> unknownMonth(text));
            return monthInEra(text, era, inEra.group(2), inEra.group(3));
        }
        Matcher first = FIRST_OF_MONTH.matcher(folded);
        if (first.matches()) {
            return commonMonth(text, first.group(1), first.group(3));
        }
        throw unknownMonth(text);
    }

    /** Whether it is written 1980-05-01, as nearly all dates are: millions of them need no pattern. */
    private static boolean isPlain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMidnight(String text) {
        String date = text.indexOf(':') < 0
                ? text
                : MIDNIGHT.matcher(CodeText.foldIdentifier(text)).replaceFirst("");
        return CodeText.fold(date);
    }

    private static LocalDate common(String text, String year, String month, String day) throws BadValue {
        LocalDate date = day(text, Integer.parseInt(year), month, day);
        if (date.isBefore(EARLIEST)) {
            throw new BadValue("「" + Quoted.of(text) + "」は明治元年より前の日付です。年を確かめてください");
        }
        return date;
    }

    private static LocalDate inEra(String text, Era era, String year, String month, String day) throws BadValue {
        LocalDate date = day(text, era.commonYear(yearOfEra(text, year)), month, day);
        if (date.isBefore(era.firstDay()) || date.isAfter(era.lastDay())) {
            throw outsideEra(text, era);
        }
        return date;
    }

    private static LocalDate day(String text, int year, String month, String day) throws BadValue {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            throw new BadValue("「" + Quoted.of(text) + "」は存在しない日付です。例: 1980-05-01、昭和55年5月1日");
        }
    }

    private static YearMonth commonMonth(String text, String year, String month) throws BadValue {
        YearMonth found = month(text, Integer.parseInt(year), month);
        if (found.isBefore(YearMonth.from(EARLIEST))) {
            throw new BadValue("「" + Quoted.of(text) + "」は明治元年より前の年月です。年を確かめてください");
        }
        return found;
    }

    private static YearMonth monthInEra(String text, Era era, String year, String month) throws BadValue {
        YearMonth found = month(text, era.commonYear(yearOfEra(text, year)), month);
        if (found.isBefore(YearMonth.from(era.firstDay())) || found.isAfter(YearMonth.from(era.lastDay()))) {
            throw outsideEra(text, era);
        }
        return found;
    }

    private static YearMonth month(String text, int year, String month) throws BadValue {
        try {
            return YearMonth.of(year, Integer.parseInt(month));
        } catch (DateTimeException impossible) {
            throw new BadValue("「" + Quoted.of(text) + "」は存在しない年月です。例: 2023-08、令和5年8月");
        }
    }

    private static int yearOfEra(String text, String year) throws BadValue {
        int number = year.equals("元") ? 1 : Integer.parseInt(year);
        if (number == 0) {
            throw new BadValue("「" + Quoted.of(text) + "」の年が0です。最初の年は元年または1年と入れてください");
        }
        return number;
    }

    private static BadValue outsideEra(String text, Era era) {
        String until = era == Era.REIWA ? "" : era.lastDay().toString();
        return new BadValue("「" + Quoted.of(text) + "」は" + era.label() + "の期間（" + era.firstDay() + "～" + until
                + "）にありません。元号と年を確かめてください");
    }

    private static BadValue unknownDate(String text) {
        return new BadValue("「" + Quoted.of(text) + "」は日付として読めません。例: 1980-05-01、昭和55年5月1日、S55.5.1、3550501");
    }

    private static BadValue unknownMonth(String text) {
        return new BadValue("「" + Quoted.of(text) + "」は年月として読めません。例: 2023-08、202308、令和5年8月、50508");
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && Digits.only(text);
    }
}
