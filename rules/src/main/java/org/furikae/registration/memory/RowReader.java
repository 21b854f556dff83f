package org.furikae.registration.memory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.RelationClass;

/** Reads a registration from the bytes that {@link RowWriter} wrote. */
final class RowReader {
    static final int NO_DATE = Integer.MIN_VALUE;

    private static final List<RelationClass> RELATIONS = List.of(RelationClass.values());
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final List<LossReason> LOSS_REASONS = List.of(LossReason.values());
    private static final List<RegistrationStatus> STATUSES = List.of(RegistrationStatus.values());
    private static final List<NumberSource> NUMBER_SOURCES = List.of(NumberSource.values());

    private final byte[] bytes;
    private int position;

    RowReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    Registration read() {
        return new Registration(
                text(),
                text(),
                new InsurerNumber(text()),
                text(),
                text(),
                text(),
                choice(RELATIONS),
                new FiveItems(text(), text(), date(), choice(SEXES), text()),
                text(),
                date().orElseThrow(),
                date(),
                choice(LOSS_REASONS),
                date(),
                date(),
                ratio(),
                date(),
                date().orElseThrow(),
                choice(STATUSES).orElseThrow(),
                choice(NUMBER_SOURCES));
    }

    /** Reads the registration id alone, which comes first. */
    String readRegistrationId() {
        return text();
    }

    private String text() {
        int length = (next() & 0xFF) << 8 | (next() & 0xFF);
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private Optional<LocalDate> date() {
        int day = (next() & 0xFF) << 24 | (next() & 0xFF) << 16 | (next() & 0xFF) << 8 | (next() & 0xFF);
        return day == NO_DATE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private Optional<CopayRatio> ratio() {
        int tenths = next();
        return tenths < 0 ? Optional.empty() : Optional.of(new CopayRatio(tenths));
    }

    private <E> Optional<E> choice(List<E> choices) {
        int index = next();
        return index < 0 ? Optional.empty() : Optional.of(choices.get(index));
    }

    private byte next() {
        return bytes[position++];
    }
}
