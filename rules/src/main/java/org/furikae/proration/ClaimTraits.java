package org.furikae.proration;

import java.time.YearMonth;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Agency;
import org.furikae.claim.Claim;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Setting;
import org.furikae.decision.Submission;
import org.furikae.insurer.Prefecture;

/**
 * What a rule may look at to decide the pool of an unresolved claim. Claims with equal traits share a pool, which is why
 * nothing personal is among them.
 *
 * @param institutionPrefecture two digits, as in the institution code
 * @param attestedKind 保険種別 of the attestation, as a row or as a comment in 摘要; UNKNOWN when nothing says
 * @param addressPrefecture two digits of the patient's address as stated; empty when it names no prefecture
 */
public record ClaimTraits(
        YearMonth treatmentMonth,
        Agency receivedBy,
        String institutionPrefecture,
        FeeSchedule feeSchedule,
        Setting setting,
        InsuranceKind attestedKind,
        String addressPrefecture) {

    public static ClaimTraits of(Submission submission) {
        Claim claim = submission.claim();
        return new ClaimTraits(
                claim.treatmentMonth(),
                claim.receivedBy(),
                claim.institution().prefectureCode(),
                claim.feeSchedule(),
                claim.setting(),
                submission.attestedKind(),
                Prefecture.ofAddress(submission.statedPerson().address())
                        .map(Prefecture::code)
                        .orElse(""));
    }

    public boolean addressPrefectureKnown() {
        return !addressPrefecture.isEmpty();
    }
}
