package org.furikae.registration.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.furikae.claim.Agency;
import org.furikae.claim.Claim;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.InstitutionCode;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.claim.TreatmentDays;
import org.furikae.claim.Yen;
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Candidates;
import org.furikae.registration.LookupKey;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.RelationClass;

class InMemoryRegisterTest {
    private static final InsurerNumber FIRST = new InsurerNumber("01130012");
    private static final InsurerNumber MERGED = new InsurerNumber("06139992");
    private static final LocalDate BIRTH = LocalDate.of(1980, 5, 1);
    private static final InsurerDirectory INSURERS =
            new InsurerDirectory(List.of(insurer(FIRST, Optional.empty()), insurer(MERGED, Optional.of(FIRST))));

    @Property(tries = 200)
    void finds_what_a_search_through_all_rows_finds(
            @ForAll("registers") List<Registration> rows,
            @ForAll("submissions") List<Submission> chunk,
            @ForAll("days") LocalDate knownAsOf) {
        InMemoryRegister register = register(rows);

        List<Candidates> found = register.candidates(chunk, knownAsOf);

        assertThat(found).hasSameSizeAs(chunk);
        for (int i = 0; i < chunk.size(); i++) {
            assertThat(found.get(i)).isEqualTo(searched(rows, chunk.get(i), knownAsOf));
        }
    }

    @Property(tries = 200)
    void rows_that_do_not_count_are_as_if_they_had_never_been_put_in(
            @ForAll("registers") List<Registration> rows,
            @ForAll("submissions") List<Submission> chunk,
            @ForAll("days") LocalDate knownAsOf,
            @ForAll int whichCount) {
        IntPredicate counts = row -> (whichCount >>> row & 1) == 1;
        RegisterRows all = rows(RegisterRows.builder(), rows);

        List<Candidates> found = new InMemoryRegister(all, INSURERS, counts).candidates(chunk, knownAsOf);

        List<Registration> counting = IntStream.range(0, rows.size())
                .filter(counts)
                .mapToObj(rows::get)
                .toList();
        assertThat(found).isEqualTo(register(counting).candidates(chunk, knownAsOf));
    }

    @Property(tries = 150)
    void rows_that_come_later_are_found_and_change_nothing_of_what_was_there(
            @ForAll("registers") List<Registration> rows,
            @ForAll("submissions") List<Submission> chunk,
            @ForAll("days") LocalDate knownAsOf,
            @ForAll @IntRange(max = 12) int cut) {
        List<Registration> first = rows.subList(0, Math.min(cut, rows.size()));
        RegisterRows before = rows(RegisterRows.builder(), first);

        RegisterRows after = rows(before.extended(), rows.subList(first.size(), rows.size()));

        assertThat(before.size()).isEqualTo(first.size());
        assertThat(new InMemoryRegister(before, INSURERS, row -> true).candidates(chunk, knownAsOf))
                .isEqualTo(register(first).candidates(chunk, knownAsOf));
        assertThat(new InMemoryRegister(after, INSURERS, row -> true).candidates(chunk, knownAsOf))
                .isEqualTo(register(rows).candidates(chunk, knownAsOf));
    }

    @Example
    void says_how_much_memory_it_takes() {
        RegisterRows.Builder builder = RegisterRows.builder();
        long empty = builder.bytes();

        for (int i = 0; i < 150_000; i++) {
            builder.add(row("K-" + i, "P-1", FIRST, "1", "ミホン", BIRTH, BIRTH, RegistrationStatus.VALID));
        }

        // Two pages of 16 MiB, and of each row its place and four entries of 8 bytes; arrays grow by halves.
        assertThat(builder.bytes() - empty).isBetween((2L << 24) + 150_000 * 5 * 8, (2L << 24) + 150_000 * 8 * 8);
    }

    @Property(tries = 150)
    void gives_back_every_row_as_it_was_put_in(@ForAll("registers") List<Registration> rows) {
        RowStore store = new RowStore();

        rows.forEach(store::add);

        for (int i = 0; i < rows.size(); i++) {
            assertThat(store.get(i)).isEqualTo(rows.get(i));
            assertThat(store.registrationId(i)).isEqualTo(rows.get(i).registrationId());
        }
    }

    @Example
    void stores_more_than_one_page_of_rows() {
        RowStore store = new RowStore();
        Registration row =
                row("K-1", "P-1", FIRST, "1", "ミホン", BIRTH, LocalDate.of(2026, 1, 1), RegistrationStatus.VALID);

        for (int i = 0; i < 150_000; i++) {
            store.add(row);
        }

        assertThat(store.size()).isEqualTo(150_000);
        assertThat(store.get(0)).isEqualTo(row);
        assertThat(store.get(149_999)).isEqualTo(row);
    }

    @Example
    void keeps_texts_as_long_as_readers_take_and_refuses_longer_ones_than_it_can_keep() {
        RowStore store = new RowStore();
        LocalDate day = LocalDate.of(2026, 1, 1);
        Registration longest = row("K-1", "P-1", FIRST, "1", "ア".repeat(4_000), BIRTH, day, RegistrationStatus.VALID);
        Registration tooLong = row("K-1", "P-1", FIRST, "1", "ア".repeat(22_000), BIRTH, day, RegistrationStatus.VALID);

        store.add(longest);

        assertThat(store.get(0)).isEqualTo(longest);
        assertThatThrownBy(() -> store.add(tooLong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void leaves_rows_out_that_contradict_an_earlier_one_and_tells_them() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Registration first = row("K-1", "P-1", FIRST, "1", "ミホン", BIRTH, day, RegistrationStatus.VALID);
        Registration other = row("K-1", "P-2", FIRST, "2", "ミホン", BIRTH, day, RegistrationStatus.VALID);
        InMemoryRegister.Builder builder = InMemoryRegister.builder(INSURERS);
        List.of(first, first, other, first).forEach(builder::add);
        List<Integer> told = new ArrayList<>();

        InMemoryRegister register = builder.build((row, registration) -> told.add(row));

        assertThat(told).containsExactly(2);
        Candidates found = register.candidates(List.of(submission(FIRST, "1", "ミホン", BIRTH)), day)
                .get(0);
        assertThat(found.byFiledKey()).containsExactly(new PersonHistory("P-1", List.of(first)));
        assertThat(found.byFiveItems()).isEqualTo(found.byFiledKey());
    }

    /** The same by looking at everything, without an index. */
    private static Candidates searched(List<Registration> rows, Submission submission, LocalDate knownAsOf) {
        Map<String, PersonHistory> known = new TreeMap<>(PersonHistory.knownAsOf(rows, knownAsOf));
        Set<String> filed = LookupKey.ofFiled(submission.claim(), INSURERS);
        Optional<String> person = LookupKey.ofPerson(submission);
        return new Candidates(
                matching(
                        known,
                        row -> filed.contains(LookupKey.ofInsured(row.insurerNumber(), row.symbol(), row.number()))),
                matching(
                        known,
                        row -> person.isPresent()
                                && LookupKey.ofPerson(row.person()).equals(person)));
    }

    private static List<PersonHistory> matching(Map<String, PersonHistory> known, Predicate<Registration> predicate) {
        return known.values().stream()
                .filter(history -> history.registrations().stream().anyMatch(predicate))
                .collect(Collectors.toList());
    }

    private static RegisterRows rows(RegisterRows.Builder builder, List<Registration> rows) {
        rows.forEach(builder::add);
        return builder.build();
    }

    private static InMemoryRegister register(List<Registration> rows) {
        InMemoryRegister.Builder builder = InMemoryRegister.builder(INSURERS);
        rows.forEach(builder::add);
        return builder.build();
    }

    /** Few distinct values, so that rows meet: replaced, moved to another person, cancelled, with zeros in front. */
    @Provide
    Arbitrary<List<Registration>> registers() {
        return Combinators.combine(
                        Arbitraries.of("K-1", "K-2", "K-3", "K-4", "K-5"),
                        Arbitraries.of("P-1", "P-2", "P-3"),
                        Arbitraries.of(FIRST, MERGED),
                        Arbitraries.of("1", "01", "２", "3"),
                        Arbitraries.of("ミホン", "みほん", "ジロウ", "ヂロウ"),
                        Arbitraries.of(BIRTH, BIRTH.plusYears(1)),
                        days(),
                        Arbitraries.of(RegistrationStatus.class))
                .as(InMemoryRegisterTest::row)
                .list()
                .ofMaxSize(12)
                .map(InMemoryRegisterTest::oneRowPerIdAndDay);
    }

    /** Readers see to it that one registration says one thing on one day. */
    private static List<Registration> oneRowPerIdAndDay(List<Registration> rows) {
        Map<String, Registration> kept = new LinkedHashMap<>();
        rows.forEach(row -> kept.putIfAbsent(row.registrationId() + row.registeredOn(), row));
        return List.copyOf(kept.values());
    }

    @Provide
    Arbitrary<List<Submission>> submissions() {
        return Combinators.combine(
                        Arbitraries.of(FIRST, MERGED, new InsurerNumber("77777777")),
                        Arbitraries.of("1", "001", "2", ""),
                        Arbitraries.of("ミホン", "ジロウ", ""),
                        Arbitraries.of(BIRTH, BIRTH.plusYears(1)))
                .as(InMemoryRegisterTest::submission)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 6).map(day -> LocalDate.of(2026, 1, day));
    }

    private static Registration row(
            String id,
            String personKey,
            InsurerNumber insurer,
            String number,
            String kana,
            LocalDate birth,
            LocalDate registeredOn,
            RegistrationStatus status) {
        boolean rich = id.hashCode() % 2 == 0;
        return new Registration(
                id,
                personKey,
                insurer,
                "11・01",
                number,
                rich ? "01" : "",
                rich ? Optional.of(RelationClass.DEPENDANT) : Optional.empty(),
                new FiveItems(
                        "見本　●𠮷",
                        kana,
                        Optional.of(birth),
                        Optional.of(rich ? Sex.MALE : Sex.FEMALE),
                        rich ? "東京都千代田区本町1-2-3" : ""),
                rich ? "株式会社見本" : "",
                LocalDate.of(1926, 12, 25),
                rich ? Optional.of(LocalDate.of(2026, 4, 1)) : Optional.empty(),
                rich ? Optional.of(LossReason.DEATH) : Optional.empty(),
                rich ? Optional.of(LocalDate.of(2026, 4, 2)) : Optional.empty(),
                rich ? Optional.empty() : Optional.of(LocalDate.of(1970, 1, 1)),
                rich ? Optional.of(new CopayRatio(0)) : Optional.empty(),
                rich ? Optional.empty() : Optional.of(LocalDate.of(1969, 12, 31)),
                registeredOn,
                status,
                rich ? Optional.of(NumberSource.UNKNOWN) : Optional.empty());
    }

    private static Submission submission(InsurerNumber insurer, String number, String kana, LocalDate birth) {
        return new Submission(
                new Claim(
                        "R-1",
                        Agency.PAYMENT_FUND,
                        new InstitutionCode("1310000011"),
                        "",
                        FeeSchedule.MEDICAL,
                        Setting.OUTPATIENT,
                        Medium.ELECTRONIC,
                        new TreatmentDays(YearMonth.of(2026, 8), List.of()),
                        new TreeMap<>(),
                        new InsuredId(insurer, "1101", number, ""),
                        new FiveItems("見本", kana, Optional.of(birth), Optional.of(Sex.MALE), ""),
                        Optional.empty(),
                        100,
                        Optional.empty(),
                        Yen.ZERO,
                        false,
                        List.of(),
                        "",
                        ""),
                Optional.empty());
    }

    private static Insurer insurer(InsurerNumber number, Optional<InsurerNumber> successor) {
        return new Insurer(
                number,
                "見本",
                InsurerKind.OTHER,
                "13",
                Optional.empty(),
                successor.map(any -> LocalDate.of(2026, 1, 1)),
                successor,
                "");
    }
}
