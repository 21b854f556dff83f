package org.furikae.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerNumber;
import org.junit.jupiter.api.Test;

class PersonHistoryTest {
    private static final LocalDate KNOWN = LocalDate.of(2023, 4, 1);

    @Test
    void the_latest_knowledge_on_the_day_counts() {
        List<Registration> rows = List.of(
                row("R1", KNOWN, RegistrationStatus.VALID, Optional.empty()),
                row("R1", KNOWN.plusDays(5), RegistrationStatus.VALID, Optional.of(KNOWN)));

        assertThat(only(rows, KNOWN.plusDays(4)).qualifiedUntil()).isEmpty();
        assertThat(only(rows, KNOWN.plusDays(5)).qualifiedUntil()).contains(KNOWN);
    }

    @Test
    void nothing_is_known_before_it_was_registered_and_nothing_remains_of_what_was_cancelled() {
        List<Registration> rows = List.of(
                row("R1", KNOWN, RegistrationStatus.VALID, Optional.empty()),
                row("R1", KNOWN.plusDays(1), RegistrationStatus.CANCELLED, Optional.empty()));

        assertThat(PersonHistory.knownAsOf(rows, KNOWN.minusDays(1))).isEmpty();
        assertThat(PersonHistory.knownAsOf(rows, KNOWN)).containsOnlyKeys("P1");
        assertThat(PersonHistory.knownAsOf(rows, KNOWN.plusDays(1))).isEmpty();
    }

    @Test
    void of_two_rows_of_one_day_the_more_cautious_counts_in_whatever_order_they_come() {
        List<Registration> rows = new ArrayList<>(List.of(
                row("R1", KNOWN, RegistrationStatus.SUSPENDED, Optional.empty()),
                row("R1", KNOWN, RegistrationStatus.VALID, Optional.empty()),
                row("R2", KNOWN, RegistrationStatus.VALID, Optional.empty()),
                row("R2", KNOWN, RegistrationStatus.VALID, Optional.of(KNOWN))));
        var expected = PersonHistory.knownAsOf(rows, KNOWN);

        Collections.reverse(rows);

        assertThat(PersonHistory.knownAsOf(rows, KNOWN)).isEqualTo(expected);
        assertThat(expected.get("P1").registrations().get(0).status()).isEqualTo(RegistrationStatus.SUSPENDED);
    }

    private static Registration only(List<Registration> rows, LocalDate day) {
        return PersonHistory.knownAsOf(rows, day).get("P1").registrations().get(0);
    }

    private static Registration row(
            String id, LocalDate registered, RegistrationStatus status, Optional<LocalDate> until) {
        return new Registration(
                id,
                "P1",
                new InsurerNumber("06132013"),
                "12",
                "345",
                "01",
                Optional.empty(),
                new FiveItems("山田", "ヤマダ", Optional.of(KNOWN), Optional.of(Sex.MALE), ""),
                "",
                LocalDate.of(2020, 4, 1),
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                registered,
                status,
                Optional.empty());
    }
}
