package org.furikae.ruleset.anonymous;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.furikae.insurer.CheckDigit;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.ruleset.RulesetException;

/** Invented insurers of the same law and prefecture, with the same successors and days of dissolution. */
final class InventedInsurers {
    private static final int MOST = 40;
    private static final int FIRST_SERIAL = 801;

    private final InsurerDirectory directory;
    private final Map<InsurerNumber, InsurerNumber> numbers = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param mentioned by the claim and its candidates */
    InventedInsurers(InsurerDirectory directory, Collection<InsurerNumber> mentioned) {
        this.directory = directory;
        Deque<InsurerNumber> open = new ArrayDeque<>(new TreeSet<>(mentioned));
        TreeSet<InsurerNumber> all = new TreeSet<>();
        while (!open.isEmpty()) {
            InsurerNumber number = open.pop();
            if (!number.isPlaceholder() && all.add(number)) {
                directory.find(number).flatMap(Insurer::successor).ifPresent(open::add);
                open.addAll(directory.withPredecessors(number));
            }
        }
        if (all.size() > MOST) {
            throw new RulesetException("関わる保険者が" + MOST + "を超えるため、この請求は例にできません。ほかの請求を選んでください。");
        }
        int serial = FIRST_SERIAL;
        for (InsurerNumber number : all) {
            numbers.put(number, invented(number, serial++, all));
            directory
                    .find(number)
                    .map(Insurer::name)
                    .filter(name -> !name.isBlank())
                    .ifPresent(name -> names.putIfAbsent(name, "架空保険者" + (names.size() + 1)));
        }
    }

    private static InsurerNumber invented(InsurerNumber number, int serial, Collection<InsurerNumber> taken) {
        String digits = number.digits();
        int kept = digits.length() - 4;
        InsurerNumber invented;
        int next = serial;
        do {
            String body = digits.substring(0, kept) + next;
            int check = CheckDigit.of(body);
            invented = new InsurerNumber(body + (number.hasValidCheckDigit() ? check : (check + 1) % 10));
            next += 50;
        } while (taken.contains(invented) && next < 1000);
        return invented;
    }

    /** A placeholder stays what it is. */
    String of(InsurerNumber number) {
        return Optional.ofNullable(numbers.get(number)).orElse(number).digits();
    }

    /** The invented name of an insurer of the directory; empty when it has no such name. */
    Optional<String> name(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** The insurers that the directory knows. */
    List<Insurer> known() {
        return numbers.keySet().stream()
                .flatMap(number -> directory.find(number).stream())
                .toList();
    }

    /** Numbers that may not come out again. */
    List<String> originals() {
        return numbers.keySet().stream().map(InsurerNumber::digits).toList();
    }
}
