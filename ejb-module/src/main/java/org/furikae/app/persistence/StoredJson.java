package org.furikae.app.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Map;
import java.util.TreeMap;

/** Texts and records as they are stored in one column: deflated JSON. */
public final class StoredJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            // Only what a record holds, none of what it can compute.
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private StoredJson() {}

    /** Texts by path. */
    public static byte[] texts(Map<String, String> texts) {
        return of(new TreeMap<>(texts));
    }

    public static Map<String, String> texts(byte[] stored) {
        try {
            return JSON.readValue(Deflated.text(stored), TEXTS);
        } catch (JsonProcessingException e) {
            throw notAsWritten(e);
        }
    }

    /** A text, such as JSON that somebody else wrote. */
    public static byte[] deflated(String text) {
        return Deflated.of(text);
    }

    public static String inflated(byte[] stored) {
        return Deflated.text(stored);
    }

    public static byte[] of(Object record) {
        try {
            return Deflated.of(JSON.writeValueAsString(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written as JSON", e);
        }
    }

    public static <T> T read(byte[] stored, Class<T> type) {
        try {
            return JSON.readValue(Deflated.text(stored), type);
        } catch (JsonProcessingException e) {
            throw notAsWritten(e);
        }
    }

    private static IllegalStateException notAsWritten(JsonProcessingException e) {
        return new IllegalStateException("what is stored is not in the form in which it was written", e);
    }
}
