package org.furikae.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.exchange.value.BranchNumberText;
import org.furikae.exchange.value.DateText;
import org.furikae.exchange.value.IndividualNumber;
import org.furikae.exchange.value.InsurerNumberText;
import org.furikae.exchange.value.RatioText;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.RelationClass;

/** Rows of 資格履歴 (formats.md 4). */
final class RegistrationRows implements RowMapping<Registration> {
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_PERSON_KEY = 64;

    private final SeenKeys seen = new SeenKeys();

    @Override
    public Optional<Registration> map(InputRow row) {
        String registrationId = row.requiredIdentifier(RegistrationColumns.REGISTRATION_ID, LONGEST_ID);
        String personKey = personKey(row);
        Optional<InsurerNumber> insurer = row.require(RegistrationColumns.INSURER_NUMBER, InsurerNumberText::parseReal);
        String symbol = row.text(RegistrationColumns.INSURED_SYMBOL);
        String number = row.requiredText(RegistrationColumns.INSURED_NUMBER);
        String branch = row.read(RegistrationColumns.BRANCH_NUMBER, BranchNumberText::parse)
                .orElse("");
        Optional<RelationClass> relation = row.read(RegistrationColumns.RELATION_CLASS, Words.RELATIONS::parse);
        FiveItems person = new FiveItems(
                row.requiredPersonText(RegistrationColumns.NAME_KANJI),
                row.requiredText(RegistrationColumns.NAME_KANA),
                row.require(RegistrationColumns.BIRTH_DATE, DateText::date),
                row.require(RegistrationColumns.SEX, Words.SEXES::parse),
                row.personText(RegistrationColumns.ADDRESS));
        String employerName = row.text(RegistrationColumns.EMPLOYER_NAME);
        Optional<LocalDate> from = row.require(RegistrationColumns.QUALIFIED_FROM, DateText::date);
        Optional<LocalDate> until = row.read(RegistrationColumns.QUALIFIED_UNTIL, DateText::date);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            row.error(RegistrationColumns.QUALIFIED_UNTIL, "資格喪失日が資格取得日より前です。どちらかの日付を直してください");
        }
        Optional<LossReason> lossReason = row.read(RegistrationColumns.LOSS_REASON, Words.LOSS_REASONS::parse);
        Optional<LocalDate> collectedOn = row.read(RegistrationColumns.CARD_COLLECTED_ON, DateText::date);
        Optional<LocalDate> issuedOn = row.read(RegistrationColumns.ISSUED_ON, DateText::date);
        Optional<CopayRatio> ratio = row.read(RegistrationColumns.COPAY_RATIO, RatioText::parse);
        Optional<LocalDate> notifiedOn = row.read(RegistrationColumns.NOTIFIED_ON, DateText::date);
        Optional<LocalDate> registeredOn = row.require(RegistrationColumns.REGISTERED_ON, DateText::date);
        Optional<NumberSource> source = row.read(RegistrationColumns.NUMBER_SOURCE, Words.NUMBER_SOURCES::parse);
        RegistrationStatus status =
                row.read(RegistrationColumns.STATUS, Words.STATUSES::parse).orElse(RegistrationStatus.VALID);
        refuseContradiction(row, registrationId, registeredOn);
        if (!row.sound()) {
            return Optional.empty();
        }
        return Optional.of(new Registration(
                registrationId,
                personKey,
                insurer.orElseThrow(),
                symbol,
                number,
                branch,
                relation,
                person,
                employerName,
                from.orElseThrow(),
                until,
                lossReason,
                collectedOn,
                issuedOn,
                ratio,
                notifiedOn,
                registeredOn.orElseThrow(),
                status,
                source));
    }

    /** The Individual Number may not be kept, not even in the list of errors. */
    private static String personKey(InputRow row) {
        if (IndividualNumber.matches(row.givenText(RegistrationColumns.PERSON_KEY))) {
            row.mask(RegistrationColumns.PERSON_KEY, RawRow.MASK);
            row.error(RegistrationColumns.PERSON_KEY, "個人番号（マイナンバー）は取り込めません。別の番号を個人キーにしてください");
            return "";
        }
        return row.requiredIdentifier(RegistrationColumns.PERSON_KEY, LONGEST_PERSON_KEY);
    }

    /** One registration cannot have been two things on one day; the very same row again says nothing new. */
    private void refuseContradiction(InputRow row, String registrationId, Optional<LocalDate> registeredOn) {
        if (!registrationId.isEmpty() && registeredOn.isPresent()) {
            String key = registeredOn.get() + "|" + registrationId;
            if (seen.add(key, row.content()) == SeenKeys.Meeting.OTHER_CONTENT) {
                row.error(RegistrationColumns.REGISTRATION_ID, "同じ登録番号・登録日で内容の違う行が前にあります。正しい行だけを残すか、登録日を直してください");
            }
        }
    }
}
