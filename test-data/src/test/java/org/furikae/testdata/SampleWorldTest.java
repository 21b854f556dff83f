package org.furikae.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.claim.Claim;
import org.furikae.decision.Submission;
import org.furikae.insurer.CheckDigit;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleWorldTest {
    private static final SampleWorld WORLD = SampleWorld.generate(20_000, 2_000, 7);
    private static final List<Registration> REGISTRATIONS = new ArrayList<>();
    private static final List<SampleClaim> CLAIMS = new ArrayList<>();

    @BeforeAll
    static void generate() {
        WORLD.forEachRegistration(REGISTRATIONS::add);
        WORLD.forEachClaim(CLAIMS::add);
    }

    @Test
    void there_are_as_many_claims_as_asked_for_with_ids_in_ascending_order() {
        List<String> ids = CLAIMS.stream().map(claim -> claim.claim().claimId()).toList();

        assertThat(ids).hasSize(2_000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void nearly_everybody_is_registered() {
        Set<String> people = REGISTRATIONS.stream().map(Registration::personKey).collect(Collectors.toSet());

        assertThat(people).hasSizeBetween(19_800, 20_300);
        assertThat(REGISTRATIONS).hasSizeBetween(26_000, 36_000);
    }

    @Test
    void insurers_are_of_every_kind_with_right_check_digits_and_known_successors() {
        Collection<Insurer> insurers = WORLD.insurers();
        Set<InsurerNumber> numbers = insurers.stream().map(Insurer::number).collect(Collectors.toSet());

        assertThat(insurers).allMatch(insurer -> insurer.number().hasValidCheckDigit());
        assertThat(numbers).hasSameSizeAs(insurers);
        assertThat(count(insurers, InsurerKind.JAPAN_HEALTH_INSURANCE_ASSOCIATION))
                .isEqualTo(47);
        assertThat(count(insurers, InsurerKind.ELDERLY)).isEqualTo(47);
        assertThat(count(insurers, InsurerKind.HEALTH_INSURANCE_SOCIETY)).isGreaterThan(150);
        assertThat(count(insurers, InsurerKind.MUTUAL_AID_ASSOCIATION)).isGreaterThan(150);
        assertThat(count(insurers, InsurerKind.MUNICIPAL_NATIONAL_HEALTH)).isGreaterThan(150);
        assertThat(count(insurers, InsurerKind.NATIONAL_HEALTH_SOCIETY)).isEqualTo(47);
        assertThat(count(insurers, InsurerKind.SEAMEN)).isPositive();
        assertThat(count(insurers, InsurerKind.SELF_DEFENCE_FORCES)).isPositive();
        assertThat(insurers)
                .filteredOn(insurer -> insurer.dissolvedOn().isPresent())
                .hasSizeGreaterThan(15)
                .allMatch(insurer -> numbers.contains(insurer.successor().orElseThrow()));
    }

    @Test
    void dissolved_insurers_lead_to_a_living_one_and_one_of_them_through_a_chain() {
        InsurerDirectory directory = new InsurerDirectory(WORLD.insurers());
        int longest = 0;
        for (Insurer insurer : WORLD.insurers()) {
            int steps = 0;
            Insurer at = insurer;
            while (at.dissolvedOn().isPresent()) {
                Insurer next = directory.find(at.successor().orElseThrow()).orElseThrow();
                LocalDate dissolved = at.dissolvedOn().get();
                assertThat(next.dissolvedOn().map(dissolved::isBefore).orElse(true))
                        .as(at.name())
                        .isTrue();
                at = next;
                steps++;
            }
            longest = Math.max(longest, steps);
        }
        assertThat(longest).isEqualTo(2);
    }

    @Test
    void the_numbers_that_domain_experts_know_are_the_real_ones() {
        assertThat(WORLD.insurers().stream().map(insurer -> insurer.number().digits()))
                .contains("01130012", "39130000", "39010004", "39470000");
    }

    @Test
    void registrations_name_insurers_of_the_sample_and_are_never_of_the_future() {
        Set<InsurerNumber> numbers =
                WORLD.insurers().stream().map(Insurer::number).collect(Collectors.toSet());

        assertThat(REGISTRATIONS).allSatisfy(row -> {
            assertThat(numbers).contains(row.insurerNumber());
            assertThat(row.registeredOn()).isBeforeOrEqualTo(LocalDate.of(2026, 11, 15));
            assertThat(row.qualifiedUntil().map(row.qualifiedFrom()::isBefore).orElse(true))
                    .isTrue();
            assertThat(row.personKey()).doesNotMatch("[0-9]{12}");
        });
    }

    @Test
    void a_registration_says_one_thing_on_one_day_and_some_are_replaced_later() {
        Map<String, Integer> rowsOfId = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Registration row : REGISTRATIONS) {
            rowsOfId.merge(row.registrationId(), 1, Integer::sum);
            assertThat(seen.add(row.registrationId() + row.registeredOn()))
                    .as(row.registrationId())
                    .isTrue();
        }
        assertThat(rowsOfId.values()).anyMatch(rows -> rows > 1);
    }

    @Test
    void no_two_people_share_insurer_symbol_number_and_branch() {
        Map<List<String>, String> owners = new HashMap<>();
        for (Registration row : REGISTRATIONS) {
            if (row.status() != RegistrationStatus.CANCELLED) {
                String person = row.personKey().replaceFirst("-2$", "");
                List<String> key = List.of(row.insurerNumber().digits(), row.symbol(), row.number(), row.branch());
                assertThat(owners.computeIfAbsent(key, none -> person))
                        .as("%s", key)
                        .isEqualTo(person);
            }
        }
    }

    @Test
    void the_register_has_the_oddities_of_real_ones() {
        assertThat(REGISTRATIONS)
                .anyMatch(row -> row.status() == RegistrationStatus.SUSPENDED)
                .anyMatch(row -> row.status() == RegistrationStatus.CANCELLED)
                .anyMatch(row -> row.person().kanjiName().contains("●"))
                .anyMatch(row -> row.person().kanjiName().contains("髙"))
                .anyMatch(row -> row.personKey().endsWith("-2"))
                .anyMatch(row -> row.lossReason().isPresent())
                .anyMatch(row -> row.registeredOn().isAfter(row.qualifiedFrom().plusDays(90))
                        && row.qualifiedFrom().isAfter(LocalDate.of(2025, 1, 1)))
                .anyMatch(row -> row.insurerNumber().lawCode().equals("39")
                        && row.qualifiedFrom().isAfter(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void there_are_twins_and_namesakes() {
        Map<String, Set<String>> namesakes = new HashMap<>();
        Map<String, Set<String>> twins = new HashMap<>();
        for (Registration row : REGISTRATIONS) {
            String person = row.personKey().replaceFirst("-2$", "");
            String birth = row.person().birthDate().orElseThrow()
                    + row.person().sex().orElseThrow().name();
            namesakes
                    .computeIfAbsent(row.person().kanaName().strip() + birth, key -> new HashSet<>())
                    .add(person);
            twins.computeIfAbsent(row.person().address() + birth, key -> new HashSet<>())
                    .add(person);
        }

        assertThat(namesakes.values()).anyMatch(people -> people.size() > 1);
        assertThat(twins.values()).anyMatch(people -> people.size() > 1);
    }

    @Test
    void every_intent_occurs_and_most_claims_are_under_the_insurer_in_force() {
        Map<String, Long> intents = CLAIMS.stream()
                .collect(Collectors.groupingBy(claim -> claim.truth().intent(), Collectors.counting()));

        for (ClaimIntent intent : ClaimIntent.values()) {
            assertThat(intents).containsKey(intent.name());
        }
        assertThat(intents.get(ClaimIntent.IN_FORCE.name())).isBetween(900L, 1_200L);
    }

    @Test
    void claims_are_varied_and_add_up() {
        assertThat(CLAIMS).extracting(SampleClaim::claim).allSatisfy(claim -> {
            assertThat(claim.institution().hasValidCheckDigit()).isTrue();
            assertThat(claim.insurerAmount().amount()).isPositive();
            assertThat(claim.publicFundNumbers())
                    .allMatch(number -> number.charAt(7) - '0' == CheckDigit.of(number.substring(0, 7)));
            if (!claim.pointsByDay().isEmpty()) {
                assertThat(claim.pointsByDay().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(claim.points());
            }
        });
        assertThat(distinct(Claim::feeSchedule)).hasSize(5);
        assertThat(distinct(Claim::setting)).hasSize(2);
        assertThat(distinct(Claim::medium)).hasSize(2);
        assertThat(distinct(Claim::receivedBy)).hasSize(2);
        assertThat(distinct(Claim::treatmentMonth)).hasSize(4);
        assertThat(distinct(Claim::highCost)).hasSize(2);
        assertThat(distinct(claim -> claim.treatment().known())).hasSize(2);
        assertThat(distinct(claim -> claim.publicFundNumbers().isEmpty())).hasSize(2);
        assertThat(distinct(claim -> claim.insured().insurerNumber().digits()))
                .contains("77777777", "77777779", "99999999");
    }

    @Test
    void a_claim_names_its_attestation_and_both_are_of_the_same_person() {
        assertThat(CLAIMS).anyMatch(claim -> claim.attestation().isPresent());
        assertThat(CLAIMS).allSatisfy(sample -> {
            assertThat(sample.claim().attestationId())
                    .isEqualTo(
                            sample.attestation().map(one -> one.attestationId()).orElse(""));
            if (sample.attestation().isPresent()) {
                assertThat(new Submission(sample.claim(), sample.attestation())
                                .statedPerson()
                                .birthDate())
                        .isEqualTo(sample.claim().patient().birthDate());
            }
        });
    }

    @Test
    void a_person_is_the_same_in_a_larger_sample() {
        List<Registration> larger = new ArrayList<>();
        SampleWorld.generate(20_500, 0, 7).forEachRegistration(larger::add);

        assertThat(larger).hasSizeGreaterThan(REGISTRATIONS.size());
        assertThat(larger.subList(0, REGISTRATIONS.size())).isEqualTo(REGISTRATIONS);
    }

    @Test
    void arguments_out_of_range_are_refused() {
        assertThatThrownBy(() -> SampleWorld.generate(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleWorld.generate(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleWorld.generate(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleWorld.generate(5_000_001, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Object> distinct(Function<Claim, Object> part) {
        return CLAIMS.stream().map(SampleClaim::claim).map(part).collect(Collectors.toSet());
    }

    private static long count(Collection<Insurer> insurers, InsurerKind kind) {
        return insurers.stream().filter(insurer -> insurer.kind() == kind).count();
    }
}
