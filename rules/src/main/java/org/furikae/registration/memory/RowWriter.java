package org.furikae.registration.memory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.registration.Registration;

/** Writes a registration as bytes that {@link RowReader} reads back. The buffer is used again for every row. */
final class RowWriter {
    /** Two bytes hold a text's length; readers take texts of at most 4,000 characters, 12,000 bytes. */
    private static final int LONGEST_TEXT = 0xFFFF;

    private byte[] buffer = new byte[512];
    private int length;

    /**
     * @return the bytes; only {@link #length()} of them count, and only until the next call
     * @throws IllegalArgumentException when a text has more than 65,535 bytes in UTF-8
     */
    byte[] write(Registration row) {
        length = 0;
        text(row.registrationId());
        text(row.personKey());
        text(row.insurerNumber().digits());
        text(row.symbol());
        text(row.number());
        text(row.branch());
        choice(row.relation());
        text(row.person().kanjiName());
        text(row.person().kanaName());
        date(row.person().birthDate());
        choice(row.person().sex());
        text(row.person().address());
        text(row.employerName());
        date(Optional.of(row.qualifiedFrom()));
        date(row.qualifiedUntil());
        choice(row.lossReason());
        date(row.cardCollectedOn());
        date(row.issuedOn());
        put(row.copayRatio().map(CopayRatio::tenths).orElse(-1));
        date(row.notifiedOn());
        date(Optional.of(row.registeredOn()));
        choice(Optional.of(row.status()));
        choice(row.numberSource());
        return buffer;
    }

    int length() {
        return length;
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of more than " + LONGEST_TEXT + " bytes");
        }
        put(bytes.length >>> 8);
        put(bytes.length);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void date(Optional<LocalDate> date) {
        int day = date.map(value -> Math.toIntExact(value.toEpochDay())).orElse(RowReader.NO_DATE);
        put(day >>> 24);
        put(day >>> 16);
        put(day >>> 8);
        put(day);
    }

    private <E extends Enum<E>> void choice(Optional<E> choice) {
        put(choice.map(value -> Arrays.asList(value.getDeclaringClass().getEnumConstants())
                        .indexOf(value))
                .orElse(-1));
    }

    private void put(int value) {
        reserve(1);
        buffer[length++] = (byte) value;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
