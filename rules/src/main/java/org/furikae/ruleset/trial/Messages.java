package org.furikae.ruleset.trial;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.furikae.insurer.Insurer;
import org.furikae.ruleset.gate.GateReport;

/** What the messages of a trial hold, as JSON. Plain records only: no message names a class. */
final class Messages {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Only what a record holds, none of what it can compute.
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Frames.LONGEST_BYTES)
                        .maxNestingDepth(100)
                        .build());
    }

    /** What to do. */
    enum Work {
        CHECK,
        TEST,
        EXAMINE,
        IMPACT
    }

    /** The process says which version of the messages it speaks. */
    record Hello(int version) {}

    /**
     * @param rules texts by path of the rule set on trial
     * @param inForce texts of the one to compare with; empty when there is none
     * @param insurers of the claims to come
     */
    record Request(Work work, Map<String, String> rules, Map<String, String> inForce, List<Insurer> insurers) {}

    record Claims(long position, List<TrialClaim> claims) {}

    /** @param at the case at work; empty when no case is */
    record Progress(TrialStep step, long done, long total, String at) {}

    /** @param upTo claims decided so far */
    record Changes(long upTo, List<ClaimChange> changes) {}

    /** @param examination null unless asked for */
    record Result(GateReport gates, List<CaseResult> cases, Examination examination, long claims, long changed) {}

    private Messages() {}

    static byte[] write(Object message) throws IOException {
        return JSON.writeValueAsBytes(message);
    }

    /** @throws IOException when it is not such a message */
    static <T> T read(byte[] content, Class<T> type) throws IOException {
        T read = JSON.readValue(content, type);
        if (read == null) {
            throw new Frames.ProtocolException();
        }
        return read;
    }
}
