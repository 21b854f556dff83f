package org.furikae.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
