package org.furikae.testdata;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.identity.FiveItems;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/** One qualification period as it is entered in the register, from which the rows about it are made. */
record RegisterEntry(
        String registrationId,
        String personKey,
        Spell spell,
        FiveItems person,
        Optional<CopayRatio> copayRatio,
        Optional<LossReason> lossReason,
        Optional<LocalDate> cardCollectedOn,
        Optional<LocalDate> notifiedOn,
        NumberSource numberSource) {
    private static final LocalDate LAST_CARDS = LocalDate.of(2024, 12, 2);

    /** What is known before the loss: the period continues. */
    Registration open(LocalDate registeredOn) {
        return row(registeredOn, RegistrationStatus.VALID, person, false);
    }

    /** The same with other items of the person. */
    Registration open(LocalDate registeredOn, FiveItems otherPerson) {
        return row(registeredOn, RegistrationStatus.VALID, otherPerson, false);
    }

    /** What is known after the loss. */
    Registration closed(LocalDate registeredOn) {
        return row(registeredOn, RegistrationStatus.VALID, person, true);
    }

    Registration open(LocalDate registeredOn, RegistrationStatus status) {
        return row(registeredOn, status, person, false);
    }

    private Registration row(LocalDate registeredOn, RegistrationStatus status, FiveItems items, boolean lossKnown) {
        return new Registration(
                registrationId,
                personKey,
                spell.insurer().number(),
                spell.symbol(),
                spell.number(),
                spell.branch(),
                Optional.of(spell.relation()),
                items,
                spell.employer(),
                spell.from(),
                lossKnown ? spell.until() : Optional.empty(),
                lossKnown ? lossReason : Optional.empty(),
                lossKnown ? cardCollectedOn : Optional.empty(),
                spell.from().isBefore(LAST_CARDS) ? Optional.of(spell.from().plusDays(6)) : Optional.empty(),
                copayRatio,
                notifiedOn,
                registeredOn,
                status,
                Optional.of(numberSource));
    }
}
