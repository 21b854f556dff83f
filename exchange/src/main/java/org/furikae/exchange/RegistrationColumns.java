package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The columns of 資格履歴 (formats.md 4). */
final class RegistrationColumns {
    private static final ColumnList LIST = new ColumnList();

    static final Column REGISTRATION_ID =
            LIST.required("登録番号", "registration_id", TEXT, "40文字まで。資格期間ごとの番号", "K-000001");
    static final Column PERSON_KEY =
            LIST.required("個人キー", "person_key", TEXT, "64文字まで。個人番号（マイナンバー）は入れないでください", "P-000001");
    static final Column INSURER_NUMBER = LIST.required("保険者番号", "insurer_number", CODE, "6桁または8桁", "01130012");
    static final Column INSURED_SYMBOL = LIST.optional("記号", "insured_symbol", CODE, "", "11010203");
    static final Column INSURED_NUMBER = LIST.required("番号", "insured_number", CODE, "", "123");
    static final Column BRANCH_NUMBER = LIST.optional("枝番", "branch_number", CODE, "2桁", "01");
    static final Column RELATION_CLASS = LIST.choice("本人家族", "relation_class", Words.RELATIONS.words(), "", "本人");
    static final Column NAME_KANJI = LIST.required("漢字氏名", "name_kanji", TEXT, "移せなかった文字は●", "見本　花子");
    static final Column NAME_KANA = LIST.required("カナ氏名", "name_kana", TEXT, "", "ミホン　ハナコ");
    static final Column BIRTH_DATE =
            LIST.required("生年月日", "birth_date", DATE, "1980-05-01、昭和55年5月1日、S55.5.1、3550501", "昭和55年5月1日");
    static final Column SEX = LIST.requiredChoice("性別", "sex", Words.SEXES.words(), "", "女");
    static final Column ADDRESS = LIST.optional("住所", "address", TEXT, "", "東京都千代田区霞が関1-2-2");
    static final Column EMPLOYER_NAME = LIST.optional("事業所名", "employer_name", TEXT, "", "株式会社見本");
    static final Column QUALIFIED_FROM = LIST.required("資格取得日", "qualified_from", DATE, "資格がある最初の日", "令和4年4月1日");
    static final Column QUALIFIED_UNTIL = LIST.optional("資格喪失日", "qualified_until", DATE, "資格がない最初の日。空欄は継続中", "");
    static final Column LOSS_REASON = LIST.choice("喪失事由", "loss_reason", Words.LOSS_REASONS.words(), "", "");
    static final Column CARD_COLLECTED_ON = LIST.optional("証回収日", "card_collected_on", DATE, "", "");
    static final Column ISSUED_ON = LIST.optional("交付日", "issued_on", DATE, "", "令和4年4月5日");
    static final Column COPAY_RATIO = LIST.optional("負担割合", "copay_ratio", TEXT, "3割、30、0.3、3", "3割");
    static final Column NOTIFIED_ON = LIST.optional("届出受理日", "notified_on", DATE, "保険者が届出を受けた日", "令和4年4月2日");
    static final Column REGISTERED_ON = LIST.required("登録日", "registered_on", DATE, "記録が登録された日", "令和4年4月4日");
    static final Column STATUS = LIST.choice("状態", "status", Words.STATUSES.words(), "空欄は有効", "有効");
    static final Column NUMBER_SOURCE =
            LIST.choice("照会方法", "number_source", Words.NUMBER_SOURCES.words(), "個人番号の確認方法", "届出");

    static final List<Column> ALL = LIST.all();

    private RegistrationColumns() {}
}
