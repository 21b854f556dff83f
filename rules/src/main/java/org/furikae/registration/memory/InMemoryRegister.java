package org.furikae.registration.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.LookupKey;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.RegisterLookup;
import org.furikae.registration.Registration;

/**
 * A register that answers from memory. Look-ups match what is known on the as-of date: a row that was replaced or cancelled by
 * then finds nobody, and neither does one that was registered later.
 */
public final class InMemoryRegister implements RegisterLookup {
    private final InsurerDirectory insurers;
    private final RegisterRows rows;
    private final IntPredicate counts;

    /**
     * @param insurers needed to find who filed under a predecessor of an insurer
     * @param counts whether the row of a number counts; one that does not is as if it had never been put in
     */
    public InMemoryRegister(RegisterRows rows, InsurerDirectory insurers, IntPredicate counts) {
        this.rows = rows;
        this.insurers = insurers;
        this.counts = counts;
    }

    /** @param insurers needed to find who filed under a predecessor of an insurer */
    public static Builder builder(InsurerDirectory insurers) {
        return new Builder(insurers);
    }

    /** Rows in the register. */
    public int size() {
        return rows.size();
    }

    @Override
    public List<Candidates> candidates(List<Submission> chunk, LocalDate knownAsOf) {
        return chunk.stream()
                .map(submission -> candidates(submission, knownAsOf))
                .toList();
    }

    private Candidates candidates(Submission submission, LocalDate knownAsOf) {
        Set<String> filedKeys = LookupKey.ofFiled(submission.claim(), insurers);
        Optional<String> personKey = LookupKey.ofPerson(submission);
        return new Candidates(
                histories(rows.byInsured(), filedKeys, row -> Optional.of(RegisterRows.insuredKey(row)), knownAsOf),
                histories(
                        rows.byPerson(),
                        personKey.stream().toList(),
                        row -> LookupKey.ofPerson(row.person()),
                        knownAsOf));
    }

    private List<PersonHistory> histories(
            KeyIndex index,
            Collection<String> keys,
            Function<Registration, Optional<String>> keyOf,
            LocalDate knownAsOf) {
        Set<String> registrationIds = new HashSet<>();
        keys.forEach(key -> index.forEach(key, row -> registrationIds.add(rows.registrationId(row))));
        Predicate<Registration> matches =
                row -> keyOf.apply(row).filter(keys::contains).isPresent();
        Set<String> persons = new TreeSet<>();
        for (PersonHistory history :
                PersonHistory.knownAsOf(rowsOf(registrationIds), knownAsOf).values()) {
            if (history.registrations().stream().anyMatch(matches)) {
                persons.add(history.personKey());
            }
        }
        return persons.stream().map(person -> history(person, knownAsOf)).toList();
    }

    private PersonHistory history(String personKey, LocalDate knownAsOf) {
        Set<String> registrationIds = new HashSet<>();
        rows.byPersonKey().forEach(personKey, row -> registrationIds.add(rows.registrationId(row)));
        Map<String, PersonHistory> histories = PersonHistory.knownAsOf(rowsOf(registrationIds), knownAsOf);
        return histories.get(personKey);
    }

    private List<Registration> rowsOf(Set<String> registrationIds) {
        List<Registration> found = new ArrayList<>();
        for (String id : registrationIds) {
            rows.forEachOf(id, row -> {
                if (counts.test(row)) {
                    found.add(rows.get(row));
                }
            });
        }
        return found;
    }

    /** Takes a row that contradicts an earlier one. */
    public interface ContradictionHandler {
        /** @param row as {@link Builder#add} numbered it */
        void contradiction(int row, Registration registration);
    }

    /** Fills a register of which every row counts. */
    public static final class Builder {
        private final InsurerDirectory insurers;
        private final RegisterRows.Builder rows = RegisterRows.builder();

        private Builder(InsurerDirectory insurers) {
            this.insurers = insurers;
        }

        /**
         * @return the number of the row, counted from 0
         * @throws IllegalStateException when there are more rows than the register can tell apart (268 million)
         */
        public int add(Registration registration) {
            return rows.add(registration);
        }

        /** The register; the builder must not be used any more. */
        public InMemoryRegister build() {
            return new InMemoryRegister(rows.build(), insurers, row -> true);
        }

        /**
         * The same; a row that says something else than an earlier one of the same registration id and day of registration is
         * handed over and left out.
         */
        public InMemoryRegister build(ContradictionHandler handler) {
            RegisterRows all = rows.build();
            BitSet leftOut = new BitSet();
            all.forEachGroup(group -> {
                for (int i = 1; i < group.length; i++) {
                    Registration later = all.get(group[i]);
                    if (contradicts(all, later, group, i)) {
                        leftOut.set(group[i]);
                        handler.contradiction(group[i], later);
                    }
                }
            });
            return new InMemoryRegister(all, insurers, row -> !leftOut.get(row));
        }

        private static boolean contradicts(RegisterRows all, Registration later, int[] group, int position) {
            for (int i = 0; i < position; i++) {
                Registration earlier = all.get(group[i]);
                if (earlier.registrationId().equals(later.registrationId())
                        && earlier.registeredOn().equals(later.registeredOn())) {
                    return !earlier.equals(later);
                }
            }
            return false;
        }
    }
}
