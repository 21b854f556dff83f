package org.furikae.claim;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.furikae.identity.FiveItems;

/**
 * A claim (レセプト): one patient, one institution, one month, as filed (formats.md 2).
 *
 * @param claimId unique within the agency
 * @param receivedBy agency that received the claim (受付機関)
 * @param institutionName empty when not given
 * @param pointsByDay points by day of the month; empty when not given, otherwise they add up to {@code points}
 * @param patient five items of the patient; name, birth date and sex are always present
 * @param copayRatio share as filed, or empty when not given (see {@link #effectiveCopayRatio()})
 * @param points 1 point is 10 yen
 * @param copayAmount what the patient paid when a cap applied; replaces ratio times cost
 * @param mealInsurerAmount insurer part of inpatient meals
 * @param publicFundNumbers payer numbers of public funds (公費負担者番号)
 * @param attestationId empty when the claim names none
 * @param remarks 摘要, empty when none
 */
public record Claim(
        String claimId,
        Agency receivedBy,
        InstitutionCode institution,
        String institutionName,
        FeeSchedule feeSchedule,
        Setting setting,
        Medium medium,
        TreatmentDays treatment,
        SortedMap<Integer, Long> pointsByDay,
        InsuredId insured,
        FiveItems patient,
        Optional<CopayRatio> copayRatio,
        long points,
        Optional<Yen> copayAmount,
        Yen mealInsurerAmount,
        boolean highCost,
        List<String> publicFundNumbers,
        String attestationId,
        String remarks) {

    public YearMonth treatmentMonth() {
        return treatment.month();
    }

    /** The ratio as filed, otherwise the one that follows from age in the treatment month (domain.md 5.9). */
    public CopayRatio effectiveCopayRatio() {
        return copayRatio.orElseGet(() -> CopayByAge.on(patient.birthDate().orElseThrow(), treatment.first()));
    }

    /** What the patient paid: the amount given, otherwise points times ratio, rounded to 10 yen. */
    public Yen patientShare() {
        return copayAmount.orElseGet(() -> effectiveCopayRatio().patientShare(points));
    }

    /** What the insurer bears (保険者負担額): cost less the patient's share plus the insurer's part of meals. */
    public Yen insurerAmount() {
        return Yen.of(Math.multiplyExact(points, 10L)).minus(patientShare()).plus(mealInsurerAmount);
    }

    /** Only the claim id: the rest is personal data. */
    @Override
    public String toString() {
        return "Claim[" + claimId + "]";
    }
}
