package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The columns of 按分方法 (formats.md 7). */
final class MethodColumns {
    private static final ColumnList LIST = new ColumnList();

    static final Column METHOD_ID = LIST.required("method_id", "方法ID", TEXT, "40文字まで。重ならない名前", "2023-08");
    static final Column EFFECTIVE_FROM =
            LIST.required("適用開始", "effective_from", DATE, "適用する最初の日か月。診療年月の1日で判断します", "2023-08-01");
    static final Column EFFECTIVE_UNTIL = LIST.optional("適用終了", "effective_until", DATE, "適用する最後の日か月。空欄は期限なし", "");
    static final Column LEGAL_SOURCE = LIST.optional("根拠", "legal_source", TEXT, "通知の名称と日付。確認済が有なら必須", "");
    static final Column CONFIRMED = LIST.choice("確認済", "confirmed", Words.YES_NO.words(), "空欄は無", "無");
    static final Column SCOPE =
            LIST.requiredChoice("範囲", "scope", Words.SCOPES.words(), "NATIONAL 全国、PREFECTURE 医療機関の都道府県", "NATIONAL");
    static final Column UNIT = LIST.choice("単位", "unit", Words.UNITS.words(), "空欄はALL", "ALL");
    static final Column STAGE1 = LIST.requiredChoice(
            "第一段", "stage1", Words.FIRST_STAGES.words(), "NONE 受付機関ごと、AGENCY_SPLIT 両機関の間で先に按分", "NONE");
    static final Column WEIGHT =
            LIST.choice("重み", "weight", Words.WEIGHTS.words(), "支払額、件数、加入者数。空欄はPAYMENT", "PAYMENT");
    static final Column BASE_MONTHS =
            LIST.optional("基準期間", "base_months", CODE, "診療年月の前の月数かPREVIOUS_FISCAL_YEAR。空欄は3", "3");
    static final Column KIND_HINT = LIST.choice("種別限定", "kind_hint", Words.YES_NO.words(), "空欄は有", "有");
    static final Column ROUNDING =
            LIST.choice("端数", "rounding", Words.ROUNDINGS.words(), "空欄はLARGEST_REMAINDER", "LARGEST_REMAINDER");
    static final Column TIE_BREAK = LIST.choice(
            "同順位", "tie_break", Words.TIE_BREAKS.words(), "空欄はLOWER_INSURER_NUMBER", "LOWER_INSURER_NUMBER");
    static final Column BEARERS = LIST.choice(
            "負担保険者", "bearers", Words.BEARER_RANGES.words(), "ALL 機関のすべての保険者、PREFECTURE プールの都道府県の保険者。空欄はALL", "");

    static final List<Column> ALL = LIST.all();

    private MethodColumns() {}
}
