package org.furikae.decision;

import java.util.Optional;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.AttestationComments;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Claim;
import org.furikae.identity.FiveItems;

/** A claim with the attestation that belongs to it, if any. */
public record Submission(Claim claim, Optional<Attestation> attestation) {

    /**
     * The five items as stated: the attestation wins where it has a value (decisions.md 2.2), as a row or as comments in the
     * claim's 摘要.
     */
    public FiveItems statedPerson() {
        FiveItems filed = claim.patient();
        if (attestation.isPresent()) {
            FiveItems stated = attestation.get().person();
            return new FiveItems(
                    stated.kanjiName().isBlank() ? filed.kanjiName() : stated.kanjiName(),
                    stated.kanaName().isBlank() ? filed.kanaName() : stated.kanaName(),
                    stated.birthDate().or(filed::birthDate),
                    stated.sex().or(filed::sex),
                    stated.address().isBlank() ? filed.address() : stated.address());
        }
        AttestationComments comments = AttestationComments.read(claim.remarks());
        return new FiveItems(
                filed.kanjiName(),
                comments.kanaName().isBlank() ? filed.kanaName() : comments.kanaName(),
                filed.birthDate(),
                filed.sex(),
                comments.address().isBlank() ? filed.address() : comments.address());
    }

    /** 保険種別 as attested; UNKNOWN when nothing says. */
    public InsuranceKind attestedKind() {
        return attestation
                .map(Attestation::insuranceKind)
                .orElseGet(() -> AttestationComments.read(claim.remarks()).insuranceKind());
    }

    /** 保険者名称 as attested, empty when none. */
    public String attestedInsurerName() {
        return attestation
                .map(Attestation::insurerName)
                .orElseGet(() -> AttestationComments.read(claim.remarks()).insurerName());
    }

    /** 事業所名 as attested, empty when none. */
    public String attestedEmployerName() {
        return attestation
                .map(Attestation::employerName)
                .orElseGet(() -> AttestationComments.read(claim.remarks()).employerName());
    }
}
