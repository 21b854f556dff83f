package org.furikae.app.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.furikae.app.persistence.LookupHash;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.LookupKey;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.RegisterLookup;
import org.furikae.registration.Registration;

/** The register in the database. Looks the candidates of a whole chunk up with three queries. */
public final class DatabaseRegister implements RegisterLookup {
    private final RegistrationTable registrations;
    private final InsurerDirectory insurers;

    public DatabaseRegister(RegistrationTable registrations, InsurerDirectory insurers) {
        this.registrations = registrations;
        this.insurers = insurers;
    }

    @Override
    public List<Candidates> candidates(List<Submission> chunk, LocalDate knownAsOf) {
        List<Wanted> wanted = chunk.stream().map(this::wanted).toList();
        Found found = new Found(histories(wanted, knownAsOf));
        return wanted.stream().map(found::candidates).toList();
    }

    private Wanted wanted(Submission submission) {
        return new Wanted(LookupKey.ofFiled(submission.claim(), insurers), LookupKey.ofPerson(submission));
    }

    private Collection<PersonHistory> histories(List<Wanted> wanted, LocalDate knownAsOf) {
        Set<Long> filedHashes = new HashSet<>();
        Set<Long> personHashes = new HashSet<>();
        for (Wanted one : wanted) {
            one.filedKeys().forEach(key -> filedHashes.add(LookupHash.of(key)));
            one.personKey().ifPresent(key -> personHashes.add(LookupHash.of(key)));
        }
        Set<String> persons = registrations.personKeys(filedHashes, personHashes);
        Map<String, PersonHistory> known =
                new TreeMap<>(PersonHistory.knownAsOf(registrations.ofPersons(persons), knownAsOf));
        // A registration that was moved from one person to another brings the other along, without the rest of their
        // history.
        known.keySet().retainAll(persons);
        return known.values();
    }

    /** What one claim looks for. */
    private record Wanted(Set<String> filedKeys, Optional<String> personKey) {}

    /** Histories by the keys of what is known in them. */
    private static final class Found {
        private final Map<String, Map<String, PersonHistory>> byFiledKey = new HashMap<>();
        private final Map<String, Map<String, PersonHistory>> byPersonKey = new HashMap<>();

        Found(Collection<PersonHistory> histories) {
            for (PersonHistory history : histories) {
                for (Registration row : history.registrations()) {
                    add(byFiledKey, LookupKey.ofInsured(row.insurerNumber(), row.symbol(), row.number()), history);
                    LookupKey.ofPerson(row.person()).ifPresent(key -> add(byPersonKey, key, history));
                }
            }
        }

        private static void add(Map<String, Map<String, PersonHistory>> index, String key, PersonHistory history) {
            index.computeIfAbsent(key, unused -> new TreeMap<>()).put(history.personKey(), history);
        }

        Candidates candidates(Wanted wanted) {
            Map<String, PersonHistory> filed = new TreeMap<>();
            wanted.filedKeys().forEach(key -> filed.putAll(byFiledKey.getOrDefault(key, Map.of())));
            Collection<PersonHistory> fiveItems = wanted.personKey()
                    .map(key -> byPersonKey.getOrDefault(key, Map.of()).values())
                    .orElse(List.of());
            return new Candidates(new ArrayList<>(filed.values()), new ArrayList<>(fiveItems));
        }
    }
}
