package org.furikae.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;

/** A register of a handful of registrations that looks at each of them every time: for trying out rules. */
public final class SmallRegister implements RegisterLookup {
    private final List<Registration> rows;
    private final InsurerDirectory insurers;

    public SmallRegister(Collection<Registration> rows, InsurerDirectory insurers) {
        this.rows = List.copyOf(rows);
        this.insurers = insurers;
    }

    @Override
    public List<Candidates> candidates(List<Submission> chunk, LocalDate knownAsOf) {
        Collection<PersonHistory> persons =
                PersonHistory.knownAsOf(rows, knownAsOf).values();
        return chunk.stream().map(submission -> candidates(submission, persons)).toList();
    }

    private Candidates candidates(Submission submission, Collection<PersonHistory> persons) {
        Set<String> filed = LookupKey.ofFiled(submission.claim(), insurers);
        Optional<String> stated = LookupKey.ofPerson(submission);
        List<PersonHistory> byFiledKey = new ArrayList<>();
        List<PersonHistory> byFiveItems = new ArrayList<>();
        for (PersonHistory person : persons) {
            Set<String> keys = person.registrations().stream()
                    .map(row -> LookupKey.ofInsured(row.insurerNumber(), row.symbol(), row.number()))
                    .collect(Collectors.toSet());
            if (keys.stream().anyMatch(filed::contains)) {
                byFiledKey.add(person);
            }
            if (stated.isPresent()
                    && person.registrations().stream()
                            .map(row -> LookupKey.ofPerson(row.person()))
                            .anyMatch(stated::equals)) {
                byFiveItems.add(person);
            }
        }
        return new Candidates(byFiledKey, byFiveItems);
    }
}
