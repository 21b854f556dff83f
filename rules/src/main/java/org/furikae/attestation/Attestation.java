package org.furikae.attestation;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.identity.FiveItems;

/**
 * The patient's statement about their qualification (被保険者資格申立書, formats.md 3).
 *
 * @param cardIssued whether the person declares to have been issued a valid card
 * @param insurerName empty when not given; likewise the other texts
 */
public record Attestation(
        String attestationId,
        boolean cardIssued,
        InsuranceKind insuranceKind,
        String insurerName,
        String employerName,
        Optional<IssuedWhen> issuedWhen,
        Optional<CopayRatio> attestedRatio,
        FiveItems person,
        LocalDate signedOn,
        String signedBy,
        String relation,
        String phone,
        String formVersion) {

    /** Only the attestation id: the rest is personal data. */
    @Override
    public String toString() {
        return "Attestation[" + attestationId + "]";
    }
}
