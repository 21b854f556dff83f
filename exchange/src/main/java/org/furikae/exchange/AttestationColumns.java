package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The columns of 資格申立書 (formats.md 3). */
final class AttestationColumns {
    private static final ColumnList LIST = new ColumnList();

    static final Column ATTESTATION_ID =
            LIST.required("申立書ID", "attestation_id", TEXT, "40文字まで。レセプトの申立書IDと同じ番号", "M-000001");
    static final Column CARD_ISSUED =
            LIST.requiredChoice("有効な保険証の交付", "card_issued", Words.YES_NO.words(), "交付を受けていると申し立てたら有", "有");
    static final Column INSURANCE_KIND =
            LIST.requiredChoice("保険種別", "insurance_kind", Words.INSURANCE_KINDS.words(), "", "社保");
    static final Column INSURER_NAME = LIST.optional("保険者名称", "insurer_name", TEXT, "", "見本健康保険組合");
    static final Column EMPLOYER_NAME =
            LIST.optional("事業所名", "employer_name", TEXT, "社保・その他・わからない、または国保組合のときは必須", "株式会社見本");
    static final Column ISSUED_WHEN = LIST.choice("交付時期", "issued_when", Words.ISSUED_WHEN.words(), "わかる範囲で", "それより前");
    static final Column ATTESTED_RATIO =
            LIST.choice("一部負担金の割合", "attested_ratio", Words.ATTESTED_RATIOS.words(), "70歳以上、または後期のときは必須", "");
    static final Column NAME_KANJI = LIST.required("氏名", "name_kanji", TEXT, "", "見本　花子");
    static final Column NAME_KANA = LIST.optional("フリガナ", "name_kana", TEXT, "", "ミホン　ハナコ");
    static final Column BIRTH_DATE =
            LIST.required("生年月日", "birth_date", DATE, "1980-05-01、昭和55年5月1日、S55.5.1、3550501", "昭和55年5月1日");
    static final Column SEX = LIST.requiredChoice("性別", "sex", Words.SEXES.words(), "", "女");
    static final Column ADDRESS = LIST.required("住所", "address", TEXT, "", "東京都千代田区霞が関1-2-2");
    static final Column SIGNED_ON = LIST.required("記入日", "signed_on", DATE, "2023-08-15、令和5年8月15日", "令和5年8月15日");
    static final Column SIGNED_BY = LIST.required("署名", "signed_by", TEXT, "", "見本　花子");
    static final Column RELATION = LIST.optional("患者との関係", "relation", TEXT, "本人以外が署名したときは必須", "");
    static final Column PHONE = LIST.optional("連絡先電話番号", "phone", CODE, "", "03-0000-0000");
    static final Column FORM_VERSION = LIST.optional("様式版", "form_version", CODE, "空欄は2023-07", "2023-07");

    static final List<Column> ALL = LIST.all();

    private AttestationColumns() {}
}
