package org.furikae.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.InsurerNumber;

/**
 * What was known from {@code registeredOn} on about one qualification period of one person (資格履歴の1行, formats.md 4).
 * Two times meet here: {@code qualifiedFrom}/{@code qualifiedUntil} say what was true, {@code registeredOn} since when it
 * was known.
 *
 * @param registrationId identity of the qualification period
 * @param personKey opaque identifier of the person, never the Individual Number
 * @param symbol 記号, empty when none
 * @param branch 枝番, empty when none
 * @param employerName empty when none
 * @param qualifiedFrom first day covered
 * @param qualifiedUntil first day not covered; empty while it continues
 */
public record Registration(
        String registrationId,
        String personKey,
        InsurerNumber insurerNumber,
        String symbol,
        String number,
        String branch,
        Optional<RelationClass> relation,
        FiveItems person,
        String employerName,
        LocalDate qualifiedFrom,
        Optional<LocalDate> qualifiedUntil,
        Optional<LossReason> lossReason,
        Optional<LocalDate> cardCollectedOn,
        Optional<LocalDate> issuedOn,
        Optional<CopayRatio> copayRatio,
        Optional<LocalDate> notifiedOn,
        LocalDate registeredOn,
        RegistrationStatus status,
        Optional<NumberSource> numberSource) {

    /** Whether the period covers {@code day}, whatever its status. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(qualifiedFrom) && qualifiedUntil.map(day::isBefore).orElse(true);
    }
}
