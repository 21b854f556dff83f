package org.furikae.app.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final long knowledgeBatch;

    /** @param knowledgeBatch rows of later batches are not seen */
    public DatabaseRegister(RegistrationTable registrations, InsurerDirectory insurers, long knowledgeBatch) {
        this.registrations = registrations;
        this.insurers = insurers;
        this.knowledgeBatch = knowledgeBatch;
    }

    @Override
    public List<Candidates> candidates(List<Submission> chunk, LocalDate knownAsOf) {
        List<ClaimKeys> wanted = chunk.stream()
                .map(submission -> ClaimKeys.of(submission, insurers))
                .toList();
        Found found = new Found(histories(wanted, knownAsOf));
        return wanted.stream().map(found::candidates).toList();
    }

    private Collection<PersonHistory> histories(List<ClaimKeys> wanted, LocalDate knownAsOf) {
        Set<Long> filedHashes = new HashSet<>();
        Set<Long> personHashes = new HashSet<>();
        for (ClaimKeys one : wanted) {
            filedHashes.addAll(one.filedHashes());
            personHashes.addAll(one.personHashes());
        }
        Set<String> persons = registrations.personKeys(filedHashes, personHashes, knowledgeBatch);
        Map<String, PersonHistory> known =
                new TreeMap<>(PersonHistory.knownAsOf(registrations.ofPersons(persons, knowledgeBatch), knownAsOf));
        // A registration that was moved from one person to another brings the other along, without the rest of their
        // history.
        known.keySet().retainAll(persons);
        return known.values();
    }

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

        Candidates candidates(ClaimKeys wanted) {
            Map<String, PersonHistory> filed = new TreeMap<>();
            wanted.filed().forEach(key -> filed.putAll(byFiledKey.getOrDefault(key, Map.of())));
            Collection<PersonHistory> fiveItems = wanted.person()
                    .map(key -> byPersonKey.getOrDefault(key, Map.of()).values())
                    .orElse(List.of());
            return new Candidates(new ArrayList<>(filed.values()), new ArrayList<>(fiveItems));
        }
    }
}
