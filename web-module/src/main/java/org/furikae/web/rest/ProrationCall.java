package org.furikae.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.proration.DraftRequest;
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.DateText;

/**
 * What a call asks to be drafted, checked. A member that is not known is refused rather than left aside: a misspelt
 * {@code treatmentMonth} would otherwise draft every month.
 */
record ProrationCall(DraftRequest request) {
    private static final int MOST_BYTES = 10_000;
    private static final Set<String> KNOWN = Set.of("treatmentMonth", "method", "asOf");
    private static final long GREATEST_METHOD = 999_999_999_999_999_999L;

    /** @param type of the body; may be {@code null} when the call says nothing */
    static ProrationCall of(MediaType type, InputStream body) throws IOException {
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            throw new ProblemException(ProrationProblems.notJson());
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProrationProblems.tooLarge(MOST_BYTES));
        }
        JsonObject json = object(bytes);
        for (String name : json.keySet()) {
            if (!KNOWN.contains(name)) {
                throw bad("json", "treatmentMonth、method、asOf 以外の項目が含まれています。名前のつづりを確認してください。");
            }
        }
        return new ProrationCall(new DraftRequest(treatmentMonth(json), method(json), asOf(json)));
    }

    private static JsonObject object(byte[] bytes) {
        Map<String, Object> once = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);
        try {
            String text = utf8(bytes);
            requireNothingAfter(text);
            try (JsonReader reader = Json.createReaderFactory(once).createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (JsonException | CharacterCodingException e) {
            throw new ProblemException(ProrationProblems.notReadable());
        }
    }

    /** A reader stops at the end of the first value; a parser that is asked for more does not. */
    private static void requireNothingAfter(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Optional<YearMonth> treatmentMonth(JsonObject json) {
        Optional<String> text = text(json, "treatmentMonth", "treatmentMonth には 2026-08 の形の文字列を指定してください。");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateText.month(text.get()));
        } catch (BadValue e) {
            throw bad("treatmentMonth", "診療年月を読み取れません。treatmentMonth に 2026-08 の形で年月を指定してください。");
        }
    }

    private static Optional<LocalDate> asOf(JsonObject json) {
        Optional<String> text = text(json, "asOf", "asOf には 2026-08-15 の形の文字列を指定してください。");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateText.date(text.get()));
        } catch (BadValue e) {
            throw bad("asOf", "基準日を読み取れません。asOf に 2026-08-15 の形で日付を指定してください。");
        }
    }

    private static Optional<String> text(JsonObject json, String name, String how) {
        Optional<JsonValue> value = value(json, name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        throw bad(name, how);
    }

    private static Optional<Long> method(JsonObject json) {
        Optional<JsonValue> value = value(json, "method");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonNumber number && number.isIntegral()) {
            try {
                long method = number.longValueExact();
                if (method >= 1 && method <= GREATEST_METHOD) {
                    return Optional.of(method);
                }
            } catch (ArithmeticException e) {
                // larger than any number of a method: refused below
            }
        }
        throw bad("method", "method には按分方法の番号（1 以上の整数）を、引用符を付けずに指定してください。");
    }

    private static Optional<JsonValue> value(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private static ProblemException bad(String field, String how) {
        return new ProblemException(CallProblems.badField(field, how));
    }
}
