package org.furikae.batch.register;

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
import java.util.function.Predicate;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.LookupKey;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.RegisterLookup;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/**
 * A register that is filled once and then only read. Look-ups match what is known on the as-of date: a row that was replaced
 * or cancelled by then finds nobody, and neither does one that was registered later.
 */
public final class InMemoryRegister implements RegisterLookup {
    private final InsurerDirectory insurers;
    private final RowStore store;
    private final KeyIndex byInsured;
    private final KeyIndex byPerson;
    private final KeyIndex byPersonKey;
    private final KeyIndex byRegistrationId;
    private final BitSet leftOut;

    private InMemoryRegister(Builder builder) {
        this.insurers = builder.insurers;
        this.store = builder.store;
        this.byInsured = builder.byInsured;
        this.byPerson = builder.byPerson;
        this.byPersonKey = builder.byPersonKey;
        this.byRegistrationId = builder.byRegistrationId;
        this.leftOut = builder.leftOut;
    }

    /** @param insurers needed to find who filed under a predecessor of an insurer */
    public static Builder builder(InsurerDirectory insurers) {
        return new Builder(insurers);
    }

    /** Rows in the register. */
    public int size() {
        return store.size();
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
                histories(byInsured, filedKeys, row -> Optional.of(insuredKey(row)), knownAsOf),
                histories(byPerson, personKey.stream().toList(), row -> LookupKey.ofPerson(row.person()), knownAsOf));
    }

    private List<PersonHistory> histories(
            KeyIndex index,
            Collection<String> keys,
            Function<Registration, Optional<String>> keyOf,
            LocalDate knownAsOf) {
        Set<String> registrationIds = new HashSet<>();
        keys.forEach(key -> index.forEach(key, row -> registrationIds.add(store.registrationId(row))));
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
        byPersonKey.forEach(personKey, row -> registrationIds.add(store.registrationId(row)));
        Map<String, PersonHistory> histories = PersonHistory.knownAsOf(rowsOf(registrationIds), knownAsOf);
        return histories.get(personKey);
    }

    private List<Registration> rowsOf(Set<String> registrationIds) {
        List<Registration> rows = new ArrayList<>();
        for (String id : registrationIds) {
            byRegistrationId.forEach(id, row -> {
                Registration registration = store.get(row);
                if (registration.registrationId().equals(id) && !leftOut.get(row)) {
                    rows.add(registration);
                }
            });
        }
        return rows;
    }

    /** Takes a row that contradicts an earlier one. */
    public interface ContradictionHandler {
        /** @param row as {@link Builder#add} numbered it */
        void contradiction(int row, Registration registration);
    }

    private static String insuredKey(Registration row) {
        return LookupKey.ofInsured(row.insurerNumber(), row.symbol(), row.number());
    }

    /** Fills a register. */
    public static final class Builder {
        private final InsurerDirectory insurers;
        private final RowStore store = new RowStore();
        private final KeyIndex byInsured = new KeyIndex();
        private final KeyIndex byPerson = new KeyIndex();
        private final KeyIndex byPersonKey = new KeyIndex();
        private final KeyIndex byRegistrationId = new KeyIndex();
        private final BitSet leftOut = new BitSet();

        private Builder(InsurerDirectory insurers) {
            this.insurers = insurers;
        }

        /**
         * @return the number of the row, counted from 0
         * @throws IllegalStateException when there are more rows than the register can tell apart (268 million)
         */
        public int add(Registration registration) {
            if (store.size() == KeyIndex.MOST_ROWS) {
                throw new IllegalStateException("too many registrations");
            }
            int row = store.add(registration);
            byRegistrationId.add(registration.registrationId(), row);
            byPersonKey.add(registration.personKey(), row);
            // Cancelled rows match nobody; what they cancel is found through the registration id.
            if (registration.status() != RegistrationStatus.CANCELLED) {
                byInsured.add(insuredKey(registration), row);
                LookupKey.ofPerson(registration.person()).ifPresent(key -> byPerson.add(key, row));
            }
            return row;
        }

        /** The register; the builder must not be used any more. */
        public InMemoryRegister build() {
            byInsured.sort();
            byPerson.sort();
            byPersonKey.sort();
            byRegistrationId.sort();
            return new InMemoryRegister(this);
        }

        /**
         * The same; a row that says something else than an earlier one of the same registration id and day of registration is
         * handed over and left out.
         */
        public InMemoryRegister build(ContradictionHandler handler) {
            InMemoryRegister register = build();
            byRegistrationId.forEachGroup(rows -> {
                for (int i = 1; i < rows.length; i++) {
                    Registration later = store.get(rows[i]);
                    if (contradicts(later, rows, i)) {
                        leftOut.set(rows[i]);
                        handler.contradiction(rows[i], later);
                    }
                }
            });
            return register;
        }

        private boolean contradicts(Registration later, int[] rows, int position) {
            for (int i = 0; i < position; i++) {
                Registration earlier = store.get(rows[i]);
                if (earlier.registrationId().equals(later.registrationId())
                        && earlier.registeredOn().equals(later.registeredOn())) {
                    return !earlier.equals(later);
                }
            }
            return false;
        }
    }
}
