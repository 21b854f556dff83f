package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The paradox that the census office found in 1880: with one seat more in all, a state would have had one less. With yen for seats
 * it is why a reversal may take a yen from an insurer (docs/proration.md). These tests pin that the product accepts it.
 */
class CensusParadoxTest {
    private static final Path REFERENCE = Path.of("../../shared/data/apportion/us_census_1880_populations.csv");

    @Test
    void by_the_largest_remainder_one_yen_more_in_the_pool_is_one_yen_less_for_florida() throws IOException {
        Map<String, Long> smaller = byState(Rounding.LARGEST_REMAINDER, 298);
        Map<String, Long> larger = byState(Rounding.LARGEST_REMAINDER, 299);

        assertThat(smaller)
                .containsEntry("Florida", 2L)
                .containsEntry("Alabama", 7L)
                .containsEntry("Illinois", 18L);
        assertThat(larger)
                .containsEntry("Florida", 1L)
                .containsEntry("Alabama", 8L)
                .containsEntry("Illinois", 19L);
        smaller.keySet().removeAll(List.of("Florida", "Alabama", "Illinois"));
        assertThat(larger).containsAllEntriesOf(smaller);
    }

    /** In 1880 each state had a seat for certain, so one yen fewer went by remainders: Nevada's. */
    @Test
    void with_a_seat_set_aside_for_nevada_it_is_alabama_that_loses_as_in_1880() throws IOException {
        assertThat(seatsWithOneForNevada("Alabama", 299)).isEqualTo(8);
        assertThat(seatsWithOneForNevada("Alabama", 300)).isEqualTo(7);
        assertThat(seatsWithOneForNevada("Texas", 299)).isEqualTo(9);
        assertThat(seatsWithOneForNevada("Texas", 300)).isEqualTo(10);
        assertThat(seatsWithOneForNevada("Illinois", 299)).isEqualTo(18);
        assertThat(seatsWithOneForNevada("Illinois", 300)).isEqualTo(19);
    }

    @Test
    void by_sainte_lague_nobody_ever_bears_less_of_a_larger_pool() throws IOException {
        List<Long> smaller = shares(Rounding.SAINTE_LAGUE, 0);
        for (int yen = 1; yen <= 600; yen++) {
            List<Long> larger = shares(Rounding.SAINTE_LAGUE, yen);
            for (int i = 0; i < larger.size(); i++) {
                assertThat(larger.get(i)).isGreaterThanOrEqualTo(smaller.get(i));
            }
            smaller = larger;
        }
    }

    @Test
    void the_table_of_populations_is_that_of_the_reference_data() throws IOException {
        assumeTrue(Files.exists(REFERENCE), "the reference data is not here: " + REFERENCE);

        List<String> reference = Files.readAllLines(REFERENCE);
        assertThat(states().stream().map(State::line)).isEqualTo(reference.subList(1, reference.size()));
    }

    private record State(String name, long population) {
        String line() {
            return name + "," + population;
        }
    }

    private static Map<String, Long> byState(Rounding rounding, long seats) throws IOException {
        Map<String, Long> byState = new HashMap<>();
        List<State> states = states();
        List<Long> shares = shares(rounding, seats);
        for (int i = 0; i < states.size(); i++) {
            byState.put(states.get(i).name(), shares.get(i));
        }
        return byState;
    }

    private static long seatsWithOneForNevada(String state, long seats) throws IOException {
        List<String> names = states().stream().map(State::name).toList();
        Pool pool = Pools.pool(Rounding.LARGEST_REMAINDER, seats, populations());
        ShareExplanation.Step step = ShareExplanation.of(pool, Pools.number(names.indexOf(state)))
                .steps()
                .get(0);
        return step.quotient().longValueExact() + (step.rank() <= step.yenLeft() - 1 ? 1 : 0);
    }

    private static List<Long> shares(Rounding rounding, long seats) throws IOException {
        return Pools.amounts(Pools.pool(rounding, seats, populations()));
    }

    private static List<BigInteger> populations() throws IOException {
        return states().stream()
                .map(state -> BigInteger.valueOf(state.population()))
                .toList();
    }

    private static List<State> states() throws IOException {
        List<State> states = new ArrayList<>();
        try (InputStream in = CensusParadoxTest.class.getResourceAsStream("census-1880.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(": ", -1);
                states.add(new State(cells[0], Long.parseLong(cells[1].replace(",", ""))));
            }
        }
        return states;
    }
}
