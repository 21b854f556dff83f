package org.furikae.app.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.furikae.app.persistence.LookupHash;

/**
 * Fields one after the other as bytes to be hashed, each with its length in decimal and a colon before it, so that moving a
 * character from one field to the next changes the hash. Numbers are decimal, a field without a value is {@code -:}.
 */
final class CanonicalForm {
    private static final byte[] ABSENT = {'-', ':'};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);

    CanonicalForm text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalForm optionalText(Optional<String> value) {
        return optionalBytes(value.map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    CanonicalForm optionalBytes(Optional<byte[]> value) {
        if (value.isPresent()) {
            return bytes(value.get());
        }
        bytes.writeBytes(ABSENT);
        return this;
    }

    CanonicalForm number(long value) {
        return text(Long.toString(value));
    }

    CanonicalForm bytes(byte[] value) {
        bytes.writeBytes(Integer.toString(value.length).getBytes(StandardCharsets.US_ASCII));
        bytes.write(':');
        bytes.writeBytes(value);
        return this;
    }

    /** Adds the fields of another form. */
    void add(CanonicalForm more) {
        bytes.writeBytes(more.bytes.toByteArray());
    }

    /** @return 64 lower-case hex digits */
    String sha256() {
        return HexFormat.of().formatHex(LookupHash.sha256().digest(bytes.toByteArray()));
    }
}
