package org.furikae.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.exchange.value.DateText;
import org.furikae.exchange.value.InsurerNumberText;
import org.furikae.exchange.value.PrefectureText;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;
import org.furikae.insurer.Prefecture;

/** Rows of 保険者 (formats.md 5). */
final class InsurerRows implements RowMapping<Insurer> {
    private final SeenKeys seen = new SeenKeys();

    @Override
    public Optional<Insurer> map(InputRow row) {
        Optional<InsurerNumber> number = row.require(InsurerColumns.INSURER_NUMBER, InsurerNumberText::parseReal);
        if (number.isPresent() && seen.add(number.get().digits(), "") != SeenKeys.Meeting.NEW) {
            row.error(InsurerColumns.INSURER_NUMBER, "同じ保険者番号の行が前にあります。どちらか一方だけにしてください");
        }
        String name = row.requiredText(InsurerColumns.NAME);
        Optional<InsurerKind> kind = row.read(InsurerColumns.KIND, Words.INSURER_KINDS::parse);
        Optional<Prefecture> prefecture = row.read(InsurerColumns.PREFECTURE, PrefectureText::parse);
        Optional<LocalDate> establishedOn = row.read(InsurerColumns.ESTABLISHED_ON, DateText::date);
        Optional<LocalDate> dissolvedOn = row.read(InsurerColumns.DISSOLVED_ON, DateText::date);
        if (establishedOn.isPresent()
                && dissolvedOn.isPresent()
                && dissolvedOn.get().isBefore(establishedOn.get())) {
            row.error(InsurerColumns.DISSOLVED_ON, "解散日が設立日より前です。どちらかの日付を直してください");
        }
        Optional<InsurerNumber> successor = row.read(InsurerColumns.SUCCESSOR_NUMBER, InsurerNumberText::parseReal);
        if (successor.isPresent() && successor.equals(number)) {
            row.error(InsurerColumns.SUCCESSOR_NUMBER, "承継保険者番号が自分の保険者番号です。引き継いだ保険者の番号を入れてください");
        }
        String phone = row.text(InsurerColumns.PHONE);
        if (!row.sound()) {
            return Optional.empty();
        }
        InsurerNumber valid = number.orElseThrow();
        return Optional.of(new Insurer(
                valid,
                name,
                kind.orElseGet(() -> InsurerKind.of(valid)),
                prefecture
                        .or(() -> Prefecture.ofCode(valid.prefectureCode()))
                        .map(Prefecture::code)
                        .orElse(""),
                establishedOn,
                dissolvedOn,
                successor,
                phone));
    }
}
