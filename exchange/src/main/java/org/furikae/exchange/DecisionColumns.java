package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The columns of 処理結果 that are read back (formats.md 6 and 11). */
final class DecisionColumns {
    private static final ColumnList LIST = new ColumnList();

    static final Column CLAIM_ID = LIST.required("レセプトID", "claim_id", TEXT, "40文字まで", "R5-08-000001");
    static final Column PART = LIST.required("行", "part", NUMBER, "1から", "1");
    static final Column OUTCOME =
            LIST.requiredChoice("結果", "outcome", Words.OUTCOMES.words(), "UNRESOLVEDだけを按分します", "UNRESOLVED");
    static final Column INSURER_AMOUNT = LIST.required("保険者負担額", "insurer_amount", NUMBER, "円", "8400");

    static final List<Column> ALL = LIST.all();

    private DecisionColumns() {}
}
