package org.furikae.registration.memory;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.furikae.registration.LookupKey;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/**
 * Registrations in the order in which they were put in, numbered from 0, with what finds them quickly. They never change, so any
 * number of threads may read them; {@link #extended} makes new ones that hold more.
 */
public final class RegisterRows {
    private final RowStore store;
    private final KeyIndex byInsured;
    private final KeyIndex byPerson;
    private final KeyIndex byPersonKey;
    private final KeyIndex byRegistrationId;

    private RegisterRows(Builder builder) {
        this.store = builder.store;
        this.byInsured = builder.byInsured;
        this.byPerson = builder.byPerson;
        this.byPersonKey = builder.byPersonKey;
        this.byRegistrationId = builder.byRegistrationId;
    }

    public static Builder builder() {
        return new Builder(new RowStore(), new KeyIndex(), new KeyIndex(), new KeyIndex(), new KeyIndex());
    }

    /** Begins with these rows. */
    public Builder extended() {
        return new Builder(
                store.copy(), byInsured.copy(), byPerson.copy(), byPersonKey.copy(), byRegistrationId.copy());
    }

    public int size() {
        return store.size();
    }

    /** @param row below {@link #size} */
    public Registration get(int row) {
        return store.get(row);
    }

    /** Hands over the numbers of all rows of a registration, in ascending order. */
    public void forEachOf(String registrationId, IntConsumer rows) {
        byRegistrationId.forEach(registrationId, row -> {
            if (store.registrationId(row).equals(registrationId)) {
                rows.accept(row);
            }
        });
    }

    String registrationId(int row) {
        return store.registrationId(row);
    }

    /** Rows whose insurer, symbol and number may be those of the key. */
    KeyIndex byInsured() {
        return byInsured;
    }

    /** Rows whose birth date and folded kana name may be those of the key. */
    KeyIndex byPerson() {
        return byPerson;
    }

    KeyIndex byPersonKey() {
        return byPersonKey;
    }

    /** Hands over the rows that may be of one registration, in ascending order, wherever there are at least two. */
    void forEachGroup(Consumer<int[]> groups) {
        byRegistrationId.forEachGroup(groups);
    }

    static String insuredKey(Registration row) {
        return LookupKey.ofInsured(row.insurerNumber(), row.symbol(), row.number());
    }

    /** Takes rows, by one thread. */
    public static final class Builder {
        private final RowStore store;
        private final KeyIndex byInsured;
        private final KeyIndex byPerson;
        private final KeyIndex byPersonKey;
        private final KeyIndex byRegistrationId;

        private Builder(
                RowStore store,
                KeyIndex byInsured,
                KeyIndex byPerson,
                KeyIndex byPersonKey,
                KeyIndex byRegistrationId) {
            this.store = store;
            this.byInsured = byInsured;
            this.byPerson = byPerson;
            this.byPersonKey = byPersonKey;
            this.byRegistrationId = byRegistrationId;
        }

        /**
         * @return the number of the row
         * @throws IllegalStateException when there are more rows than can be told apart (268 million)
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

        public int size() {
            return store.size();
        }

        /** Memory taken so far, in bytes. */
        public long bytes() {
            return store.bytes()
                    + byInsured.bytes()
                    + byPerson.bytes()
                    + byPersonKey.bytes()
                    + byRegistrationId.bytes();
        }

        /** The rows; the builder must not be used any more. */
        public RegisterRows build() {
            byInsured.sort();
            byPerson.sort();
            byPersonKey.sort();
            byRegistrationId.sort();
            return new RegisterRows(this);
        }
    }
}
