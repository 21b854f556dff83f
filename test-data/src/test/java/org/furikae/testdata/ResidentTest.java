package org.furikae.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.furikae.insurer.InsurerKind;

class ResidentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    @Property(tries = 500)
    void spells_follow_one_another_within_life_and_insurers_exist(
            @ForAll @LongRange(max = Long.MAX_VALUE) long seed, @ForAll @IntRange(max = 1_000_000) int position) {
        List<Resident> residents = Neighbourhood.residents(seed, position);

        assertThat(residents).hasSize(Neighbourhood.SIZE);
        for (Resident resident : residents) {
            LocalDate free = resident.person().birth();
            for (Spell spell : resident.spells()) {
                assertThat(spell.from()).isAfterOrEqualTo(free).isBeforeOrEqualTo(TODAY);
                assertThat(spell.until().map(spell.from()::isBefore).orElse(true))
                        .isTrue();
                assertThat(spell.insurer()
                                .dissolvedOn()
                                .map(end -> spell.until()
                                        .map(until -> !until.isAfter(end))
                                        .orElse(false))
                                .orElse(true))
                        .isTrue();
                free = spell.until().orElse(TODAY.plusYears(1));
            }
        }
    }

    @Property(tries = 300)
    void from_75_on_everybody_is_in_the_insurance_for_the_elderly_of_the_prefecture(
            @ForAll @LongRange(max = 1_000) long seed, @ForAll @IntRange(max = 1_000_000) int position) {
        for (Resident resident : Neighbourhood.residents(seed, position)) {
            for (Spell spell : resident.spells()) {
                boolean old = !resident.person().birth().plusYears(75).isAfter(spell.from());
                boolean scheme = !spell.from().isBefore(LocalDate.of(2008, 4, 1));
                assertThat(spell.insurer().kind() == InsurerKind.ELDERLY).isEqualTo(old && scheme);
            }
        }
    }

    @Property(tries = 60)
    void a_sample_of_any_size_has_just_the_claims_asked_for(
            @ForAll @IntRange(min = 1, max = 40) int people,
            @ForAll @IntRange(max = 60) int claims,
            @ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        Set<String> ids = new HashSet<>();

        SampleWorld.generate(people, claims, seed)
                .forEachClaim(claim -> ids.add(claim.claim().claimId()));

        assertThat(ids).hasSize(claims);
    }

    @Example
    void seventy_is_attained_on_the_day_before_the_birthday() {
        LocalDate birth = LocalDate.of(1956, 7, 18);

        assertThat(Seniority.attainedOn(birth, LocalDate.of(2026, 7, 16))).isFalse();
        assertThat(Seniority.attainedOn(birth, LocalDate.of(2026, 7, 17))).isTrue();
    }

    @Property(tries = 200)
    void dice_stay_within_their_bounds(
            @ForAll long seed, @ForAll @IntRange(min = 1) int bound, @ForAll @IntRange(max = 1_000) int index) {
        Dice dice = Dice.of(seed, "test", index);

        for (int i = 0; i < 50; i++) {
            assertThat(dice.below(bound)).isBetween(0, bound - 1);
        }
    }
}
