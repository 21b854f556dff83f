package org.furikae.decision;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * Decisions and explanations as canonical JSON: properties in the order in which the records declare them, all of them always
 * present, an absent value as {@code null}, dates as {@code yyyy-MM-dd}, enum constants by name, amounts as
 * numbers of yen, insurer numbers as text. The same decision gives the
 * same text, byte for byte.
 */
public final class ExplanationJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addMixIn(Yen.class, YenAsNumber.class)
            .addMixIn(InsurerNumber.class, InsurerNumberAsText.class)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private static final ObjectWriter DECISION_WRITER = MAPPER.writerFor(Decision.class);
    private static final ObjectWriter EXPLANATION_WRITER = MAPPER.writerFor(Explanation.class);
    private static final ObjectReader DECISION_READER = MAPPER.readerFor(Decision.class);
    private static final ObjectReader EXPLANATION_READER = MAPPER.readerFor(Explanation.class);

    private ExplanationJson() {}

    private abstract static class YenAsNumber {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        YenAsNumber(@SuppressWarnings("unused") long amount) {} // names the constructor of Yen for Jackson

        @JsonValue
        abstract long amount();
    }

    private abstract static class InsurerNumberAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        InsurerNumberAsText(@SuppressWarnings("unused") String digits) {} // as above, of InsurerNumber

        @JsonValue
        abstract String digits();
    }

    /** A decision with its explanation. */
    public static String write(Decision decision) {
        return write(DECISION_WRITER, decision);
    }

    public static String write(Explanation explanation) {
        return write(EXPLANATION_WRITER, explanation);
    }

    /** @throws IllegalArgumentException when the text is not what {@link #write(Decision)} gives */
    public static Decision readDecision(String json) {
        return read(DECISION_READER, json, Decision.class);
    }

    /** @throws IllegalArgumentException when the text is not what {@link #write(Explanation)} gives */
    public static Explanation readExplanation(String json) {
        return read(EXPLANATION_READER, json, Explanation.class);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision is made of records that JSON can hold", e);
        }
    }

    /** Jackson's own message may quote the text, which holds personal data. */
    private static <T> T read(ObjectReader reader, String json, Class<T> type) {
        try {
            return type.cast(reader.readValue(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the stored explanation is not in the form in which it was written");
        }
    }
}
