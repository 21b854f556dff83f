package org.furikae.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.AnswerMeans;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LossReason;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.junit.jupiter.api.Test;

/** What an answer says about a registration, and when it says nothing. */
class AnsweredRegistrationsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 1);
    private static final LocalDate REGISTERED = LocalDate.of(2026, 9, 5);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 10, 1);

    private static Registration known(RegistrationStatus status) {
        return new Registration(
                "R1",
                "P1",
                new InsurerNumber("06139992"),
                "1",
                "100",
                "",
                Optional.empty(),
                new FiveItems("検査太郎", "ケンサタロウ", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(Sex.MALE), ""),
                "",
                FROM,
                Optional.of(UNTIL),
                Optional.of(LossReason.OTHER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                REGISTERED,
                status,
                Optional.empty());
    }

    private static Optional<Registration> answered(
            RegistrationStatus status,
            AnswerKind kind,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            LocalDate on) {
        return AnsweredRegistrations.answered(
                known(status), new InsurerAnswer(kind, from, until, on, "適用課", AnswerMeans.PHONE, ""));
    }

    @Test
    void a_period_that_differs_is_known_from_the_day_of_the_answer_on() {
        Registration corrected = answered(
                        RegistrationStatus.VALID, AnswerKind.IN_FORCE, Optional.of(FROM), Optional.empty(), ANSWERED)
                .orElseThrow();

        assertThat(corrected.qualifiedUntil()).isEmpty();
        assertThat(corrected.lossReason()).as("nothing is lost any more").isEmpty();
        assertThat(corrected.registeredOn()).isEqualTo(ANSWERED);
        assertThat(corrected.personKey()).isEqualTo("P1");
    }

    @Test
    void a_suspended_registration_that_is_confirmed_counts_again_with_its_own_period() {
        Registration confirmed = answered(
                        RegistrationStatus.SUSPENDED, AnswerKind.IN_FORCE, Optional.empty(), Optional.empty(), ANSWERED)
                .orElseThrow();

        assertThat(confirmed.status()).isEqualTo(RegistrationStatus.VALID);
        assertThat(confirmed.qualifiedUntil()).contains(UNTIL);
    }

    @Test
    void a_registration_that_never_was_is_cancelled() {
        assertThat(answered(
                                RegistrationStatus.VALID,
                                AnswerKind.NOT_INSURED,
                                Optional.empty(),
                                Optional.empty(),
                                ANSWERED)
                        .orElseThrow()
                        .status())
                .isEqualTo(RegistrationStatus.CANCELLED);
    }

    @Test
    void what_is_known_already_is_about_somebody_else_or_is_older_than_the_register_changes_nothing() {
        Optional<LocalDate> none = Optional.empty();
        assertThat(answered(RegistrationStatus.VALID, AnswerKind.IN_FORCE, none, none, ANSWERED))
                .isEmpty();
        assertThat(answered(RegistrationStatus.VALID, AnswerKind.OTHER_PERSON, none, none, ANSWERED))
                .isEmpty();
        assertThat(answered(RegistrationStatus.VALID, AnswerKind.UNKNOWN, none, none, ANSWERED))
                .isEmpty();
        assertThat(answered(RegistrationStatus.VALID, AnswerKind.NOT_INSURED, none, none, REGISTERED))
                .isEmpty();
    }
}
