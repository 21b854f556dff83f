package org.furikae.exchange;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Yen;
import org.furikae.exchange.value.InsurerNumberText;
import org.furikae.exchange.value.NumberText;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.PaymentResult;

/** Rows of 支払実績 (formats.md 5). */
final class PaymentRows implements RowMapping<PaymentResult> {
    private static final long LARGEST_YEN = 99_999_999_999_999L;
    private static final long LARGEST_COUNT = 999_999_999_999L;

    private final SeenKeys seen = new SeenKeys();

    @Override
    public Optional<PaymentResult> map(InputRow row) {
        Optional<InsurerNumber> number = row.require(PaymentColumns.INSURER_NUMBER, InsurerNumberText::parseReal);
        Optional<YearMonth> month = row.requireMonth(PaymentColumns.MONTH_PAID);
        Optional<FeeSchedule> feeSchedule = row.read(PaymentColumns.FEE_SCHEDULE, Words.FEE_SCHEDULES::parse);
        Optional<Long> paid = row.require(PaymentColumns.PAID_AMOUNT, text -> NumberText.parse(text, LARGEST_YEN));
        OptionalLong claims = count(row, PaymentColumns.CLAIM_COUNT);
        OptionalLong members = count(row, PaymentColumns.MEMBERS);
        if (number.isPresent() && month.isPresent()) {
            String key = number.get() + "|" + month.get() + "|"
                    + feeSchedule.map(FeeSchedule::name).orElse("");
            if (seen.add(key, "") != SeenKeys.Meeting.NEW) {
                row.error(PaymentColumns.INSURER_NUMBER, "同じ保険者番号・年月・診療区分の行が前にあります。1行にまとめてください");
            }
        }
        if (!row.sound()) {
            return Optional.empty();
        }
        return Optional.of(new PaymentResult(
                number.orElseThrow(), month.orElseThrow(), feeSchedule, Yen.of(paid.orElseThrow()), claims, members));
    }

    private static OptionalLong count(InputRow row, Column column) {
        return row.read(column, text -> NumberText.parse(text, LARGEST_COUNT))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
