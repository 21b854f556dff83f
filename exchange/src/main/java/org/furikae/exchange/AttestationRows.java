package org.furikae.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.InsuranceKind;
import org.furikae.attestation.IssuedWhen;
import org.furikae.claim.CopayRatio;
import org.furikae.exchange.value.CodeText;
import org.furikae.exchange.value.DateText;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Item;

/** Rows of 資格申立書 (formats.md 3; the form's conditions in domain.md 4). */
final class AttestationRows implements RowMapping<Attestation> {
    private static final int LONGEST_ID = 40;
    private static final int AGE_WITH_RATIO = 70;
    private static final String FIRST_FORM_VERSION = "2023-07";

    private final SeenKeys seen = new SeenKeys();

    @Override
    public Optional<Attestation> map(InputRow row) {
        String attestationId = row.requiredIdentifier(AttestationColumns.ATTESTATION_ID, LONGEST_ID);
        if (!attestationId.isEmpty() && seen.add(attestationId, "") != SeenKeys.Meeting.NEW) {
            row.error(AttestationColumns.ATTESTATION_ID, "同じ申立書IDの行が前にあります。どちらか一方だけにしてください");
        }
        Optional<Boolean> cardIssued = row.require(AttestationColumns.CARD_ISSUED, Words.YES_NO::parse);
        Optional<InsuranceKind> kind = row.require(AttestationColumns.INSURANCE_KIND, Words.INSURANCE_KINDS::parse);
        String insurerName = row.text(AttestationColumns.INSURER_NAME);
        String employerName = row.text(AttestationColumns.EMPLOYER_NAME);
        Optional<IssuedWhen> issuedWhen = row.read(AttestationColumns.ISSUED_WHEN, Words.ISSUED_WHEN::parse);
        Optional<CopayRatio> ratio = row.read(AttestationColumns.ATTESTED_RATIO, Words.ATTESTED_RATIOS::parse)
                .flatMap(stated -> stated);
        FiveItems person = new FiveItems(
                row.requiredPersonText(AttestationColumns.NAME_KANJI),
                row.text(AttestationColumns.NAME_KANA),
                row.require(AttestationColumns.BIRTH_DATE, DateText::date),
                row.require(AttestationColumns.SEX, Words.SEXES::parse),
                row.requiredPersonText(AttestationColumns.ADDRESS));
        Optional<LocalDate> signedOn = row.require(AttestationColumns.SIGNED_ON, DateText::date);
        String signedBy = row.requiredPersonText(AttestationColumns.SIGNED_BY);
        String relation = row.text(AttestationColumns.RELATION);
        requireEmployer(row, kind, insurerName);
        requireRatio(row, kind, person, signedOn);
        requireRelation(row, person, signedBy);
        if (signedOn.isPresent()
                && person.birthDate().isPresent()
                && person.birthDate().get().isAfter(signedOn.get())) {
            row.error(AttestationColumns.BIRTH_DATE, "生年月日が記入日より後です。生年月日か記入日を直してください");
        }
        String phone = row.text(AttestationColumns.PHONE);
        String formVersion = row.text(AttestationColumns.FORM_VERSION);
        if (!row.sound()) {
            return Optional.empty();
        }
        return Optional.of(new Attestation(
                attestationId,
                cardIssued.orElseThrow(),
                kind.orElseThrow(),
                insurerName,
                employerName,
                issuedWhen,
                ratio,
                person,
                signedOn.orElseThrow(),
                signedBy,
                relation,
                phone,
                formVersion.isBlank() ? FIRST_FORM_VERSION : formVersion));
    }

    private static void requireEmployer(InputRow row, Optional<InsuranceKind> kind, String insurerName) {
        if (kind.isEmpty()) {
            return;
        }
        switch (kind.get()) {
            case EMPLOYEE, OTHER, UNKNOWN ->
                row.requireValue(
                        AttestationColumns.EMPLOYER_NAME, "保険種別が「" + kind.get().label() + "」のときは");
            case NATIONAL -> {
                String name = CodeText.fold(insurerName);
                if (name.contains("国民健康保険組合") || name.contains("国保組合")) {
                    row.requireValue(AttestationColumns.EMPLOYER_NAME, "国保組合のときは");
                }
            }
            case ELDERLY -> {
                // no employer is asked for
            }
        }
    }

    /** Age is attained on the day before the birthday (年齢計算ニ関スル法律). */
    private static void requireRatio(
            InputRow row, Optional<InsuranceKind> kind, FiveItems person, Optional<LocalDate> signedOn) {
        if (kind.isPresent() && kind.get() == InsuranceKind.ELDERLY) {
            row.requireValue(AttestationColumns.ATTESTED_RATIO, "後期高齢者医療のときは");
        } else if (person.birthDate().isPresent()
                && signedOn.isPresent()
                && !signedOn.get()
                        .isBefore(person.birthDate()
                                .get()
                                .plusYears(AGE_WITH_RATIO)
                                .minusDays(1))) {
            row.requireValue(AttestationColumns.ATTESTED_RATIO, "70歳以上のときは");
        }
    }

    private static void requireRelation(InputRow row, FiveItems person, String signedBy) {
        String signature = CodeText.fold(signedBy);
        boolean byAnother = !signature.isEmpty()
                && !sameName(signedBy, person.kanjiName())
                && !signature.equals(CodeText.fold(person.kanaName()));
        if (byAnother && row.isBlank(AttestationColumns.RELATION)) {
            row.error(AttestationColumns.RELATION, "署名が氏名と違うときは、患者との関係が必要です。本人の署名なら「本人」と入れてください");
        }
    }

    /** People sign with the character that they use, registers write another form of it. */
    private static boolean sameName(String one, String other) {
        return Comparison.of(named(one), named(other)).item(Item.KANJI_NAME).agrees();
    }

    private static FiveItems named(String kanjiName) {
        return new FiveItems(kanjiName, "", Optional.empty(), Optional.empty(), "");
    }
}
