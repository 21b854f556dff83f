package org.furikae.proration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProrationMethodsTest {
    private static final ProrationMethod FIRST = Pools.method(LocalDate.of(2023, 8, 1), LocalDate.of(2024, 3, 31));
    private static final ProrationMethod SECOND = Pools.method(LocalDate.of(2024, 4, 1), null);

    @Test
    void a_method_holds_for_the_treatment_months_that_begin_within_its_dates() {
        ProrationMethods methods = new ProrationMethods(List.of(SECOND, FIRST));

        assertThat(methods.inForceFor(YearMonth.of(2023, 8))).isEqualTo(FIRST);
        assertThat(methods.inForceFor(YearMonth.of(2024, 3))).isEqualTo(FIRST);
        assertThat(methods.inForceFor(YearMonth.of(2024, 4))).isEqualTo(SECOND);
        assertThat(methods.inForceFor(YearMonth.of(2030, 1))).isEqualTo(SECOND);
    }

    @Test
    void the_last_day_of_a_method_is_one_of_its_days() {
        ProrationMethod method = Pools.method(LocalDate.of(2023, 8, 1), LocalDate.of(2023, 10, 1));

        assertThat(method.inForceFor(YearMonth.of(2023, 10))).isTrue();
        assertThat(method.inForceFor(YearMonth.of(2023, 11))).isFalse();
        assertThat(method.inForceFor(YearMonth.of(2023, 7))).isFalse();
    }

    @Test
    void a_month_without_a_method_is_an_error_that_names_it() {
        assertThatThrownBy(() -> new ProrationMethods(List.of(FIRST)).inForceFor(YearMonth.of(2024, 4)))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("2024-04");
    }

    @Test
    void methods_that_overlap_by_a_single_day_are_refused() {
        ProrationMethod early = Pools.method(LocalDate.of(2024, 3, 31), null);

        assertThatThrownBy(() -> new ProrationMethods(List.of(FIRST, early)))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("M 2023-08-01")
                .hasMessageContaining("M 2024-03-31")
                .hasMessageContaining("重なって");
        assertThatThrownBy(() -> new ProrationMethods(List.of(Pools.method(LocalDate.of(2020, 1, 1), null), SECOND)))
                .isInstanceOf(ProrationException.class);
    }

    @Test
    void the_same_id_twice_and_no_method_at_all_are_refused() {
        ProrationMethod again = Pools.method(LocalDate.of(2023, 8, 1), LocalDate.of(2023, 8, 2));

        assertThatThrownBy(() -> new ProrationMethods(List.of(FIRST, again)))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("2つ");
        assertThatThrownBy(() -> new ProrationMethods(List.of())).isInstanceOf(ProrationException.class);
    }

    @Test
    void the_shipped_method_is_unconfirmed_and_names_the_notice() {
        assertThat(ShippedMethods.methods().all())
                .isNotEmpty()
                .allMatch(method -> !method.confirmed() && method.legalSource().contains("令和5年8月3日"));
        assertThat(ShippedMethods.methods()
                        .inForceFor(YearMonth.of(2023, 8))
                        .basePeriod()
                        .code())
                .isEqualTo("3");
    }

    @Test
    void a_confirmed_method_has_a_source() {
        assertThatThrownBy(() -> new ProrationMethod(
                        "M",
                        LocalDate.of(2023, 8, 1),
                        Optional.empty(),
                        " ",
                        true,
                        PoolScope.NATIONAL,
                        BearerRange.ALL,
                        PoolUnit.ALL,
                        FirstStage.NONE,
                        WeightBasis.PAYMENT,
                        BasePeriod.ofCode("3"),
                        true,
                        Rounding.LARGEST_REMAINDER,
                        TieBreak.LOWER_INSURER_NUMBER))
                .isInstanceOf(ProrationException.class)
                .hasMessageContaining("根拠");
    }

    @Test
    void base_months_are_those_before_the_treatment_month() {
        assertThat(BasePeriod.ofCode("3").monthsFor(YearMonth.of(2023, 1)))
                .containsExactly(YearMonth.of(2022, 10), YearMonth.of(2022, 11), YearMonth.of(2022, 12));
    }

    @Test
    void the_previous_fiscal_year_runs_from_april_to_march() {
        BasePeriod year = BasePeriod.ofCode("PREVIOUS_FISCAL_YEAR");

        assertThat(year.monthsFor(YearMonth.of(2023, 8)))
                .hasSize(12)
                .startsWith(YearMonth.of(2022, 4))
                .endsWith(YearMonth.of(2023, 3));
        assertThat(year.monthsFor(YearMonth.of(2023, 4))).startsWith(YearMonth.of(2022, 4));
        assertThat(year.monthsFor(YearMonth.of(2023, 3))).startsWith(YearMonth.of(2021, 4));
    }

    @Test
    void other_base_periods_are_refused() {
        for (String code : List.of("0", "61", "-3", "three", "")) {
            assertThatThrownBy(() -> BasePeriod.ofCode(code)).as(code).isInstanceOf(ProrationException.class);
        }
    }
}
