package org.furikae.ruleset.grid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LossReason;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/** Drafts registrations of one person; cards are issued on the first day covered. */
record Rows(String personKey, FiveItems person, YearMonth month, LocalDate knownAsOf) {
    static final String SYMBOL = "12";
    static final String NUMBER = "345";
    static final String BRANCH = "01";
    private static final LocalDate LONG_AGO = LocalDate.of(2018, 4, 1);

    /** A row of the filed insurer that continues. */
    Draft filed() {
        return of(Insurers.FILED);
    }

    Draft of(InsurerNumber insurer) {
        return new Draft(
                this,
                insurer,
                NUMBER,
                BRANCH,
                LONG_AGO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LONG_AGO,
                RegistrationStatus.VALID);
    }

    /** The filed qualification, lost a month before treatment. */
    Registration ended() {
        return filed().until(month.minusMonths(1).atDay(1), LossReason.OTHER).row();
    }

    /** A registration in the making. */
    record Draft(
            Rows of,
            InsurerNumber insurer,
            String number,
            String branch,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<LossReason> lossReason,
            Optional<LocalDate> cardCollectedOn,
            LocalDate registeredOn,
            RegistrationStatus status) {

        Draft number(String other) {
            return new Draft(
                    of, insurer, other, branch, from, until, lossReason, cardCollectedOn, registeredOn, status);
        }

        Draft branch(String other) {
            return new Draft(
                    of, insurer, number, other, from, until, lossReason, cardCollectedOn, registeredOn, status);
        }

        Draft from(LocalDate day) {
            return new Draft(
                    of, insurer, number, branch, day, until, lossReason, cardCollectedOn, registeredOn, status);
        }

        Draft until(LocalDate day, LossReason reason) {
            return new Draft(
                    of,
                    insurer,
                    number,
                    branch,
                    from,
                    Optional.of(day),
                    Optional.of(reason),
                    cardCollectedOn,
                    registeredOn,
                    status);
        }

        Draft cardCollectedOn(LocalDate day) {
            return new Draft(
                    of, insurer, number, branch, from, until, lossReason, Optional.of(day), registeredOn, status);
        }

        Draft registeredOn(LocalDate day) {
            return new Draft(of, insurer, number, branch, from, until, lossReason, cardCollectedOn, day, status);
        }

        Draft status(RegistrationStatus other) {
            return new Draft(
                    of, insurer, number, branch, from, until, lossReason, cardCollectedOn, registeredOn, other);
        }

        Registration row() {
            return new Registration(
                    of.personKey() + "-" + insurer.digits() + "-" + number,
                    of.personKey(),
                    insurer,
                    SYMBOL,
                    number,
                    branch,
                    Optional.empty(),
                    of.person(),
                    "",
                    from,
                    until,
                    lossReason,
                    cardCollectedOn,
                    Optional.of(from),
                    Optional.of(new CopayRatio(3)),
                    Optional.empty(),
                    registeredOn,
                    status,
                    Optional.empty());
        }
    }
}
