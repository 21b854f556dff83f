package org.furikae.testdata;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A named situation with the decisions that it must lead to. Scenarios lie in {@code scenarios/*.yaml}; rows are given by
 * Japanese header, and what a row leaves out comes from the defaults in {@code scenarios/defaults.yaml}.
 *
 * @param title the situation in one Japanese sentence
 * @param lines what of the rules it shows: the section, and for section 3 the row ({@code 3-5}), {@code 3-P} without a person
 * @param knownAsOf as-of date, {@code 2026-11-22}
 * @param tables rows by code of the table ({@code claims} and so on)
 * @param expected what must come out
 */
public record Scenario(
        String name,
        String title,
        List<String> lines,
        String knownAsOf,
        Map<String, List<Map<String, String>>> tables,
        Expected expected) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> TABLES = List.of("insurers", "registrations", "claims", "attestations");

    /**
     * What must come out.
     *
     * @param exitStatus of the command line
     * @param decisions cells by Japanese header, one map per row of {@code decisions.csv}; cells left out may be anything
     * @param rowErrors likewise for {@code row_errors.csv}
     */
    public record Expected(int exitStatus, List<Map<String, String>> decisions, List<Map<String, String>> rowErrors) {}

    /** A scenario as it stands in its file. */
    private record Written(
            String title,
            List<String> lines,
            @JsonProperty("known_as_of") String knownAsOf,
            List<Map<String, String>> insurers,
            List<Map<String, String>> registrations,
            List<Map<String, String>> claims,
            List<Map<String, String>> attestations,
            @JsonProperty("exit_status") int exitStatus,
            List<Map<String, String>> decisions,
            @JsonProperty("row_errors") List<Map<String, String>> rowErrors) {

        List<Map<String, String>> table(String code) {
            return rows(
                    switch (code) {
                        case "insurers" -> insurers;
                        case "registrations" -> registrations;
                        case "claims" -> claims;
                        default -> attestations;
                    });
        }
    }

    /** All scenarios, by name. */
    public static Stream<Scenario> all() {
        return resource("names.txt", in -> new String(in.readAllBytes(), StandardCharsets.UTF_8))
                .lines()
                .filter(name -> !name.isBlank())
                .map(Scenario::named);
    }

    /** @param name of the file without its ending */
    public static Scenario named(String name) {
        Written defaults = written("defaults");
        Written written = written(name);
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (String code : TABLES) {
            List<Map<String, String>> template = defaults.table(code);
            List<Map<String, String>> rows = new ArrayList<>();
            if (code.equals("insurers")) {
                rows.addAll(template);
            }
            for (Map<String, String> given : written.table(code)) {
                Map<String, String> row = new LinkedHashMap<>();
                if (!code.equals("insurers") && !template.isEmpty()) {
                    row.putAll(template.get(0));
                }
                row.putAll(given);
                rows.add(row);
            }
            tables.put(code, List.copyOf(rows));
        }
        return new Scenario(
                name,
                written.title(),
                written.lines() == null ? List.of() : List.copyOf(written.lines()),
                written.knownAsOf() == null ? defaults.knownAsOf() : written.knownAsOf(),
                tables,
                new Expected(written.exitStatus(), rows(written.decisions()), rows(written.rowErrors())));
    }

    private static Written written(String name) {
        return resource(name + ".yaml", in -> YAML.readValue(in, Written.class));
    }

    /** A list that a file leaves out is empty. */
    private static List<Map<String, String>> rows(List<Map<String, String>> written) {
        return written == null ? List.of() : written;
    }

    private static <T> T resource(String file, Reading<T> reading) {
        try (InputStream in = Scenario.class.getResourceAsStream("/scenarios/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no scenario file " + file);
            }
            return reading.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }
}
