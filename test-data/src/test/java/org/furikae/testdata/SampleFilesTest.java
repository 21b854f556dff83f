package org.furikae.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.Limits;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {
    private static final int PEOPLE = 1_203;
    private static final int CLAIMS = 401;

    @TempDir
    Path folder;

    @Test
    void csv_files_are_taken_in_without_a_rejected_row_and_with_exact_counts() throws Exception {
        SampleFiles.Counts counts = sample("csv", 3).writeCsv();

        Map<TableKind, Long> accepted = new EnumMap<>(TableKind.class);
        for (TableKind kind : TableKind.intake()) {
            accepted.putAll(read(folder.resolve("csv").resolve(kind.code() + ".csv"), EnumSet.of(kind)));
        }

        assertThat(names("csv"))
                .containsExactly("attestations.csv", "claims.csv", "insurers.csv", "payments.csv", "registrations.csv");
        assertThat(counts.claims()).isEqualTo(CLAIMS);
        assertThat(accepted).isEqualTo(expected(counts));
    }

    @Test
    void workbooks_are_taken_in_without_a_rejected_row() throws Exception {
        SampleFiles.Counts counts = sample("xlsx", 3).writeWorkbooks();

        Map<TableKind, Long> all = read(folder.resolve("xlsx/sample.xlsx"), TableKind.intake());
        Map<TableKind, Long> upload =
                read(folder.resolve("xlsx/claims.xlsx"), EnumSet.of(TableKind.CLAIMS, TableKind.ATTESTATIONS));

        assertThat(all).isEqualTo(expected(counts));
        assertThat(upload)
                .containsOnly(
                        Map.entry(TableKind.CLAIMS, counts.claims()),
                        Map.entry(TableKind.ATTESTATIONS, counts.attestations()));
    }

    @Test
    void the_same_arguments_give_the_same_bytes_whatever_locale_and_time_zone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        sample("here", 5).writeCsv();
        sample("here", 5).writeWorkbooks();
        sample("here", 5).writeTruth();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            sample("there", 5).writeCsv();
            sample("there", 5).writeWorkbooks();
            sample("there", 5).writeTruth();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(names("here")).hasSize(8).isEqualTo(names("there"));
        for (String name : names("here")) {
            assertThat(folder.resolve("there").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
        }
    }

    @Test
    void another_seed_gives_other_people_and_identifiers() throws IOException {
        sample("five", 5).writeCsv();
        sample("six", 6).writeCsv();

        List<String> five = Files.readAllLines(folder.resolve("five/claims.csv"));
        List<String> six = Files.readAllLines(folder.resolve("six/claims.csv"));

        assertThat(five).hasSameSizeAs(six);
        assertThat(five.subList(1, five.size())).doesNotContainAnyElementsOf(six);
    }

    private SampleFiles sample(String name, long seed) throws IOException {
        return new SampleFiles(
                SampleWorld.generate(PEOPLE, CLAIMS, seed), Files.createDirectories(folder.resolve(name)));
    }

    private static Map<TableKind, Long> expected(SampleFiles.Counts counts) {
        return Map.of(
                TableKind.INSURERS, counts.insurers(),
                TableKind.REGISTRATIONS, counts.registrations(),
                TableKind.CLAIMS, counts.claims(),
                TableKind.ATTESTATIONS, counts.attestations(),
                TableKind.PAYMENTS, counts.payments());
    }

    /** Accepted rows by table; a rejected one fails. */
    private static Map<TableKind, Long> read(Path file, Set<TableKind> kinds) throws Exception {
        Map<TableKind, Long> accepted = new EnumMap<>(TableKind.class);
        try (InputFile input = InputFile.open(file, file.getFileName().toString(), kinds, Limits.LOCAL)) {
            assertThat(input.notices()).isEmpty();
            for (TableKind kind : input.tables()) {
                accepted.put(kind, input.read(kind, new Strict()).accepted());
            }
        }
        return accepted;
    }

    private static final class Strict implements RowHandler<Object> {
        @Override
        public void accepted(RawRow row, Object fact) {
            assertThat(fact).isInstanceOf(row.kind().factType());
        }

        @Override
        public void rejected(RawRow row, List<RowError> errors) {
            throw new AssertionError(
                    row + " " + errors.get(0).column() + " " + errors.get(0).message());
        }
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
