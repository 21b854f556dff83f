package org.furikae.ruleset.fact;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.AttestationComments;
import org.furikae.attestation.InsuranceKind;
import org.furikae.claim.Claim;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LookupKey;

/** A claim with its attestation as rules see it: flat values, normalised where rules compare them. */
public final class FiledClaim {
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final Claim claim;
    private final Submission submission;
    private final InsurerDirectory insurers;
    private final LocalDate knownAsOf;
    private final String remarks;
    private final String symbol;
    private final String number;

    public FiledClaim(Submission submission, InsurerDirectory insurers, LocalDate knownAsOf) {
        this.claim = submission.claim();
        this.submission = submission;
        this.insurers = insurers;
        this.knownAsOf = knownAsOf;
        this.remarks = claim.remarks().isEmpty()
                ? ""
                : Normalizer.normalize(claim.remarks(), Normalizer.Form.NFKC).strip();
        this.symbol = LookupKey.normalised(claim.insured().symbol());
        this.number = LookupKey.normalised(claim.insured().number());
    }

    public Claim claim() {
        return claim;
    }

    /** 保険者番号 as filed. */
    public String insurerNumber() {
        return filedInsurer().digits();
    }

    /** Name and number of the filed insurer, or only the number. */
    public String insurerText() {
        return insurers.nameAndNumber(filedInsurer());
    }

    /** 記号, NFKC, without spaces, middle dots and hyphens; empty when none. */
    public String symbol() {
        return symbol;
    }

    /** 番号, in the same form. */
    public String number() {
        return number;
    }

    /** How many characters 番号 has. */
    public int numberDigits() {
        return number.length();
    }

    /** Whether the master table has the filed insurer, dissolved or not. */
    public boolean insurerListed() {
        return insurers.find(filedInsurer()).isPresent();
    }

    /** Whether the number stands for an unknown insurer (77777777, 77777779, 99999999). */
    public boolean insurerPlaceholder() {
        return filedInsurer().isPlaceholder();
    }

    /** Whether the filed insurer no longer existed on the first treatment day. */
    public boolean insurerDissolved() {
        return insurers.find(filedInsurer())
                .flatMap(Insurer::dissolvedOn)
                .map(day -> !day.isAfter(claim.treatment().first()))
                .orElse(false);
    }

    /** Whether 摘要 holds the comment code, not as a part of longer digits. */
    public boolean comment(String code) {
        for (int at = remarks.indexOf(code); at >= 0; at = remarks.indexOf(code, at + 1)) {
            if (!isDigitAt(at - 1) && !isDigitAt(at + code.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether 摘要 begins with {@code text}, after brackets and comment codes that may stand before it. */
    public boolean remarksBegin(String text) {
        return remarks.contains(text)
                && REMARKS_LEAD.matcher(remarks).replaceFirst("").startsWith(text);
    }

    /** Whether there is an 資格申立書, as a row or as the comments 830000501 to 508. */
    public boolean attested() {
        return submission.attestation().isPresent() || AttestationComments.presentIn(remarks);
    }

    /** Whether the attestation does not declare that a valid card was issued. */
    public boolean cardDenied() {
        return submission.attestation().map(one -> !one.cardIssued()).orElse(false);
    }

    /** 保険種別 as attested; UNKNOWN without an attestation. */
    public InsuranceKind attestedKind() {
        return submission.attestedKind();
    }

    /** Whether claim and attestation both state a birth date or a sex, and not the same. */
    public boolean attestationContradicts() {
        FiveItems filed = claim.patient();
        return submission
                .attestation()
                .map(Attestation::person)
                .map(stated ->
                        contradict(stated.birthDate(), filed.birthDate()) || contradict(stated.sex(), filed.sex()))
                .orElse(false);
    }

    private static boolean contradict(Optional<?> stated, Optional<?> filed) {
        return stated.isPresent() && filed.isPresent() && !stated.equals(filed);
    }

    /** Whether the institution code's check digit is right. */
    public boolean institutionCheckDigitRight() {
        return claim.institution().hasValidCheckDigit();
    }

    public boolean paper() {
        return claim.medium() == Medium.PAPER;
    }

    public boolean inpatient() {
        return claim.setting() == Setting.INPATIENT;
    }

    public boolean highCost() {
        return claim.highCost();
    }

    public boolean publicFunds() {
        return !claim.publicFundNumbers().isEmpty();
    }

    public boolean daysKnown() {
        return claim.treatment().known();
    }

    /** Whether points by day are given, all on treatment days, and add up to the claim's points. */
    public boolean dayPointsComplete() {
        return !claim.pointsByDay().isEmpty()
                && claim.treatment().knownDays().containsAll(claim.pointsByDay().keySet())
                && claim.pointsByDay().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        == claim.points();
    }

    /** Whether the claim has an insurer part of inpatient meals. */
    public boolean meals() {
        return claim.mealInsurerAmount().amount() != 0;
    }

    /** Calendar months from the treatment month to the as-of date; 0 in the same month. */
    public int monthsElapsed() {
        return (int) ChronoUnit.MONTHS.between(claim.treatmentMonth(), YearMonth.from(knownAsOf));
    }

    private InsurerNumber filedInsurer() {
        return claim.insured().insurerNumber();
    }

    private boolean isDigitAt(int index) {
        return index >= 0
                && index < remarks.length()
                && DIGIT.matcher(remarks.substring(index, index + 1)).matches();
    }

    private static final Pattern REMARKS_LEAD =
            Pattern.compile("^[\\s「『\\[(<【;:、,]*(?:8[1-5][0-9]{7}[\\s;:、,]*)*[「『\\[(<【]*");

    @Override
    public String toString() {
        return "FiledClaim[" + claim.claimId() + "]";
    }
}
