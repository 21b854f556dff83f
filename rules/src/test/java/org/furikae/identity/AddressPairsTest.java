package org.furikae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses of one place in two notations, and of two places in one town, from a public collection outside the project. */
class AddressPairsTest {
    private static final Path PAIRS = Path.of("../../shared/data/address/address_pairs_seed.csv");

    @Test
    void same_places_agree_and_different_places_differ() throws IOException {
        assumeTrue(Files.exists(PAIRS), "the collection of address pairs is not here");
        List<String[]> rows = Files.readAllLines(PAIRS).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();

        List<String> wrong = rows.stream()
                .filter(row ->
                        Address.compare(row[2], row[3], KanjiVariants.shipped()).agrees() != row[0].equals("same"))
                .map(row -> String.join(" ", row))
                .toList();

        assertThat(rows).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
    }
}
