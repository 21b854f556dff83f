package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.MONTH;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The columns of レセプト (formats.md 2). */
final class ClaimColumns {
    private static final ColumnList LIST = new ColumnList();

    static final Column CLAIM_ID = LIST.required("レセプトID", "claim_id", TEXT, "40文字まで。支部内で重ならない番号", "R5-08-000001");
    static final Column AGENCY = LIST.choice("受付機関", "agency", Words.AGENCIES.words(), "空欄は支払基金", "支払基金");
    static final Column INSTITUTION_CODE =
            LIST.required("医療機関コード", "institution_code", CODE, "10桁（都道府県2・点数表1・番号7）", "1310000014");
    static final Column INSTITUTION_NAME = LIST.optional("医療機関名", "institution_name", TEXT, "", "見本クリニック");
    static final Column TREATMENT_MONTH =
            LIST.required("診療年月", "treatment_month", MONTH, "2023-08、202308、令和5年8月、50508", "令和5年8月");
    static final Column FEE_SCHEDULE =
            LIST.choice("診療区分", "fee_schedule", Words.FEE_SCHEDULES.words(), "空欄は医療機関コードの3桁目から決めます", "医科");
    static final Column SETTING = LIST.choice("入外", "setting", Words.SETTINGS.words(), "空欄は外来", "外来");
    static final Column MEDIUM = LIST.choice("媒体", "medium", Words.MEDIA.words(), "空欄は電子", "電子");
    static final Column VISIT_DAYS = LIST.optional("受診日", "visit_days", TEXT, "日を;で区切る。空欄は受診日不明", "3;17;24");
    static final Column POINTS_BY_DAY =
            LIST.optional("日別点数", "points_by_day", TEXT, "日:点数を;で区切る。合計は請求点数と同じ", "3:450;17:400;24:350");
    static final Column INSURER_NUMBER =
            LIST.required("保険者番号", "insurer_number", CODE, "6桁または8桁。不詳は77777777、災害の不詳は99999999", "01130012");
    static final Column INSURED_SYMBOL = LIST.optional("記号", "insured_symbol", CODE, "", "11010203");
    static final Column INSURED_NUMBER = LIST.optional("番号", "insured_number", CODE, "", "123");
    static final Column BRANCH_NUMBER = LIST.optional("枝番", "branch_number", CODE, "2桁", "01");
    static final Column NAME_KANJI = LIST.required("漢字氏名", "name_kanji", TEXT, "", "見本　花子");
    static final Column NAME_KANA = LIST.optional("カナ氏名", "name_kana", TEXT, "", "ミホン　ハナコ");
    static final Column BIRTH_DATE =
            LIST.required("生年月日", "birth_date", DATE, "1980-05-01、昭和55年5月1日、S55.5.1、3550501", "昭和55年5月1日");
    static final Column SEX = LIST.requiredChoice("性別", "sex", Words.SEXES.words(), "男・女（1・2でも可）", "女");
    static final Column ADDRESS = LIST.optional("住所", "address", TEXT, "", "東京都千代田区霞が関1-2-2");
    static final Column COPAY_RATIO = LIST.optional("負担割合", "copay_ratio", TEXT, "3割、30、0.3、3。空欄は年齢から決めます", "3割");
    static final Column POINTS = LIST.required("請求点数", "points", NUMBER, "1点＝10円", "1200");
    static final Column COPAY_AMOUNT = LIST.optional("一部負担金", "copay_amount", NUMBER, "円。高額療養費などで割合と異なるときだけ", "");
    static final Column MEAL_INSURER_AMOUNT =
            LIST.optional("食事療養費", "meal_insurer_amount", NUMBER, "円。食事の保険者負担分。空欄は0", "");
    static final Column HIGH_COST = LIST.choice("高額療養費", "high_cost", Words.YES_NO.words(), "空欄は無", "無");
    static final Column PUBLIC_FUNDS = LIST.optional("公費併用", "public_funds", CODE, "公費負担者番号8桁を;で区切る", "");
    static final Column ATTESTATION_ID = LIST.optional("申立書ID", "attestation_id", TEXT, "資格申立書の申立書ID", "");
    static final Column REMARKS = LIST.optional("摘要", "remarks", TEXT, "「旧資格情報」「不詳」とコメントコード", "旧資格情報");

    static final List<Column> ALL = LIST.all();

    private ClaimColumns() {}
}
