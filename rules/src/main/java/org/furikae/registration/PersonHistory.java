package org.furikae.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.furikae.identity.FiveItems;

/**
 * The registrations of one person as known on one day: per 登録番号 the latest knowledge, cancelled ones left out, in order
 * of {@code qualifiedFrom} and then of registration id.
 */
public record PersonHistory(String personKey, List<Registration> registrations) {
    private static final Comparator<Registration> IN_TIME =
            Comparator.comparing(Registration::qualifiedFrom).thenComparing(Registration::registrationId);

    public PersonHistory {
        registrations = registrations.size() < 2
                ? List.copyOf(registrations)
                : registrations.stream().sorted(IN_TIME).toList();
    }

    /**
     * Which of two rows of one 登録番号 is later knowledge. Of rows of the same day the more cautious one counts (cancelled, then
     * suspended), and then their content decides, so that the order of rows changes nothing.
     */
    private static final Comparator<Registration> BY_KNOWLEDGE = Comparator.comparing(Registration::registeredOn)
            .thenComparing(Registration::status)
            .thenComparing(PersonHistory::byContent);

    /**
     * Histories of all persons in {@code rows}, by person key, as known on {@code knownAsOf}. For a right answer
     * {@code rows} holds every row of each registration id that it mentions. The order of {@code rows} changes nothing.
     */
    public static Map<String, PersonHistory> knownAsOf(Collection<Registration> rows, LocalDate knownAsOf) {
        Map<String, Registration> latest = new TreeMap<>();
        for (Registration row : rows) {
            if (!row.registeredOn().isAfter(knownAsOf)) {
                latest.merge(row.registrationId(), row, (a, b) -> BY_KNOWLEDGE.compare(a, b) < 0 ? b : a);
            }
        }
        Map<String, List<Registration>> byPerson = new TreeMap<>();
        for (Registration row : latest.values()) {
            if (row.status() != RegistrationStatus.CANCELLED) {
                byPerson.computeIfAbsent(row.personKey(), key -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<String, PersonHistory> histories = new LinkedHashMap<>();
        byPerson.forEach((key, list) -> {
            histories.put(key, new PersonHistory(key, list));
        });
        return histories;
    }

    /** Most often both are the same row, found in two ways. */
    private static int byContent(Registration one, Registration other) {
        return one.equals(other) ? 0 : content(one).compareTo(content(other));
    }

    private static String content(Registration row) {
        FiveItems person = row.person();
        return String.join(
                "|",
                row.toString(),
                person.kanjiName(),
                person.kanaName(),
                person.birthDate().toString(),
                person.sex().toString(),
                person.address());
    }
}
