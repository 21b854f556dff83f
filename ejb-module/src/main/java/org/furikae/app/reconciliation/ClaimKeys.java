package org.furikae.app.reconciliation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.persistence.LookupHash;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.LookupKey;

/**
 * Under which keys a claim looks registrations up.
 *
 * @param filed keys of the qualification as filed, under the filed insurer and its predecessors
 * @param person key of birth date and kana name, empty when either is missing
 */
record ClaimKeys(Set<String> filed, Optional<String> person) {
    static ClaimKeys of(Submission submission, InsurerDirectory insurers) {
        return new ClaimKeys(LookupKey.ofFiled(submission.claim(), insurers), LookupKey.ofPerson(submission));
    }

    Set<Long> filedHashes() {
        return filed.stream().map(LookupHash::of).collect(Collectors.toSet());
    }

    Set<Long> personHashes() {
        return person.map(LookupHash::of).stream().collect(Collectors.toSet());
    }

    Set<Long> hashes() {
        Set<Long> all = new HashSet<>(filedHashes());
        all.addAll(personHashes());
        return all;
    }
}
