package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.MONTH;
import static org.furikae.exchange.ColumnType.NUMBER;

import java.util.List;

/** The columns of 支払実績 (formats.md 5). */
final class PaymentColumns {
    private static final ColumnList LIST = new ColumnList();

    static final Column INSURER_NUMBER = LIST.required("保険者番号", "insurer_number", CODE, "6桁または8桁", "01130012");
    static final Column MONTH_PAID = LIST.required("年月", "month", MONTH, "2023-08、202308、令和5年8月、50508", "令和5年5月");
    static final Column FEE_SCHEDULE = LIST.choice("診療区分", "fee_schedule", Words.FEE_SCHEDULES.words(), "空欄は全部の区分", "");
    static final Column PAID_AMOUNT = LIST.required("支払額", "paid_amount", NUMBER, "円", "123456789");
    static final Column CLAIM_COUNT = LIST.optional("件数", "claim_count", NUMBER, "レセプト件数", "4567");
    static final Column MEMBERS = LIST.optional("加入者数", "members", NUMBER, "人", "89012");

    static final List<Column> ALL = LIST.all();

    private PaymentColumns() {}
}
