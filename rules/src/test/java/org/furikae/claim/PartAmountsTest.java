package org.furikae.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerNumber;
import org.junit.jupiter.api.Test;

class PartAmountsTest {
    @Property
    void parts_add_up_to_the_claim_to_the_yen(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(max = 1_000_000) Long> points,
            @ForAll @IntRange(max = 10) int tenths,
            @ForAll boolean capped,
            @ForAll @LongRange(max = 50_000) long copay) {
        Claim claim = claim(
                points.stream().mapToLong(Long::longValue).sum(),
                tenths,
                capped ? Optional.of(Yen.of(copay)) : Optional.empty());

        List<Yen> amounts = PartAmounts.of(claim, points);

        assertThat(amounts).hasSameSizeAs(points);
        assertThat(amounts.stream().reduce(Yen.ZERO, Yen::plus)).isEqualTo(claim.insurerAmount());
    }

    @Test
    void the_rounding_rest_goes_to_the_part_with_more_points_and_to_the_earlier_one_on_a_tie() {
        // 30% of 1,110 yen is 330 each, of 2,220 yen 670: the rest is 10 yen less for the insurers.
        assertThat(PartAmounts.of(claim(222, 3, Optional.empty()), List.of(111L, 111L)))
                .containsExactly(Yen.of(770), Yen.of(780));
        assertThat(PartAmounts.of(claim(223, 3, Optional.empty()), List.of(111L, 112L)))
                .containsExactly(Yen.of(780), Yen.of(780));
    }

    @Test
    void an_amount_paid_that_the_ratio_does_not_give_is_shared_by_points() {
        assertThat(PartAmounts.of(claim(1000, 3, Optional.of(Yen.of(1001))), List.of(400L, 600L)))
                .containsExactly(Yen.of(3600), Yen.of(5399));
    }

    private static Claim claim(long points, int tenths, Optional<Yen> copay) {
        return new Claim(
                "C1",
                Agency.PAYMENT_FUND,
                new InstitutionCode("1312345679"),
                "",
                FeeSchedule.MEDICAL,
                Setting.OUTPATIENT,
                Medium.ELECTRONIC,
                new TreatmentDays(YearMonth.of(2023, 8), List.of(1)),
                new TreeMap<>(),
                new InsuredId(new InsurerNumber("06132013"), "", "1", ""),
                new FiveItems("山田", "", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(Sex.MALE), ""),
                Optional.of(new CopayRatio(tenths)),
                points,
                copay,
                Yen.ZERO,
                false,
                List.of(),
                "",
                "");
    }
}
