package org.furikae.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.exchange.TableKind;

/** The options of a call, {@code --name value} or {@code --name=value}. */
final class Options {
    private final Map<String, List<String>> values;

    private Options(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * @param names options that the command knows, without the hyphens
     * @param repeatable those that may be given several times
     */
    static Options parse(List<String> arguments, Set<String> names, Set<String> repeatable) throws WrongCall {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int i = 0;
        while (i < arguments.size()) {
            String argument = arguments.get(i++);
            if (!argument.startsWith("--")) {
                throw new WrongCall("「" + argument + "」は指定できません。オプションは --名前 値 の形で書いてください。");
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (!names.contains(name)) {
                throw new WrongCall("オプション「--" + name + "」はありません。使えるのは " + listed(names) + " です。");
            }
            if (equals < 0 && i == arguments.size()) {
                throw new WrongCall("オプション「--" + name + "」に値がありません。「--" + name + " 値」と書いてください。");
            }
            String value = equals < 0 ? arguments.get(i++) : argument.substring(equals + 1);
            if (value.isBlank() || (equals < 0 && value.startsWith("--"))) {
                throw new WrongCall("オプション「--" + name + "」に値がありません。「--" + name + " 値」と書いてください。");
            }
            List<String> given = values.computeIfAbsent(name, key -> new ArrayList<>());
            if (!given.isEmpty() && !repeatable.contains(name)) {
                throw new WrongCall("オプション「--" + name + "」が2回あります。1回だけ書いてください。");
            }
            given.add(value);
        }
        return new Options(values);
    }

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    String require(String name) throws WrongCall {
        return find(name).orElseThrow(() -> new WrongCall("オプション「--" + name + "」が必要です。「--" + name + " 値」を加えてください。"));
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A path that need not exist; empty when the option is not given. */
    Optional<Path> path(String name) throws WrongCall {
        Optional<String> text = find(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(InputFiles.path(name, text.get()));
    }

    /**
     * The files named for tables, by table.
     *
     * @param required tables for which a file must be named
     */
    Map<TableKind, List<String>> files(Set<TableKind> required) throws WrongCall {
        Map<TableKind, List<String>> files = new EnumMap<>(TableKind.class);
        for (TableKind kind : TableKind.values()) {
            if (required.contains(kind)) {
                require(kind.code());
            }
            List<String> named = all(kind.code());
            if (!named.isEmpty()) {
                files.put(kind, named);
            }
        }
        return files;
    }

    /** Yes or no; no when the option is not given. */
    boolean yes(String name) throws WrongCall {
        return switch (find(name).orElse("no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new WrongCall("「--" + name + "」には yes か no を指定してください。");
        };
    }

    /** The day of {@code --as-of}, not after today; today when it is not given. */
    LocalDate knownAsOf(Clock clock) throws WrongCall {
        LocalDate today = LocalDate.now(clock);
        Optional<String> text = find("as-of");
        if (text.isEmpty()) {
            return today;
        }
        try {
            LocalDate given = LocalDate.parse(text.get().strip());
            if (given.isAfter(today)) {
                throw new WrongCall("「--as-of " + text.get() + "」は今日より後です。今日（" + today + "）までの日付を指定してください。");
            }
            return given;
        } catch (DateTimeParseException e) {
            throw new WrongCall("「--as-of " + text.get() + "」は日付として読めません。2026-11-22 の形で指定してください。", e);
        }
    }

    /** A whole number within bounds, both included. */
    long number(String name, String text, long least, long most) throws WrongCall {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new WrongCall(numberMessage(name, text, least, most), e);
        }
        throw new WrongCall(numberMessage(name, text, least, most));
    }

    private static String numberMessage(String name, String text, long least, long most) {
        return "「--" + name + " " + text + "」は使えません。" + least + "から" + most + "までの整数を指定してください。";
    }

    private static String listed(Set<String> names) {
        return String.join(" ", names.stream().sorted().map(name -> "--" + name).toList());
    }
}
