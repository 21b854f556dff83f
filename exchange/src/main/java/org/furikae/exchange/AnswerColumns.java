package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;
import org.furikae.exchange.value.Labels;

/** The columns of a call list: what is asked, and, to be filled in, what was answered. */
final class AnswerColumns {
    static final Labels<AnswerKind> KINDS = Labels.of(AnswerKind::label, AnswerKind.values());
    static final Labels<AnswerMeans> MEANS = Labels.of(AnswerMeans::label, AnswerMeans.values());

    private static final ColumnList LIST = new ColumnList();

    static final Column NUMBER_OF_QUESTION = LIST.required("照会番号", "question_number", NUMBER, "", "");
    static final Column CLAIM_ID = LIST.optional("レセプトID", "claim_id", TEXT, "", "");
    static final Column INSURER_NUMBER = LIST.optional("照会先保険者番号", "insurer_number", CODE, "", "");
    static final Column INSURER_NAME = LIST.optional("照会先保険者名", "insurer_name", TEXT, "", "");
    static final Column PHONE = LIST.optional("電話", "phone", CODE, "", "");
    static final Column KANJI_NAME = LIST.optional("漢字氏名", "name_kanji", TEXT, "", "");
    static final Column KANA_NAME = LIST.optional("カナ氏名", "name_kana", TEXT, "", "");
    static final Column BIRTH_DATE = LIST.optional("生年月日", "birth_date", DATE, "", "");
    static final Column SEX = LIST.optional("性別", "sex", TEXT, "", "");
    static final Column SYMBOL = LIST.optional("記号", "insured_symbol", CODE, "", "");
    static final Column INSURED_NUMBER = LIST.optional("番号", "insured_number", CODE, "", "");
    static final Column BRANCH = LIST.optional("枝番", "branch_number", CODE, "", "");
    static final Column REGISTERED_FROM = LIST.optional("登録された資格取得日", "registered_from", DATE, "", "");
    static final Column REGISTERED_UNTIL = LIST.optional("登録された資格喪失日", "registered_until", DATE, "", "");
    static final Column TREATED_FROM = LIST.optional("対象開始日", "from", DATE, "", "");
    static final Column TREATED_UNTIL = LIST.optional("対象終了日", "to", DATE, "", "");
    static final Column QUESTION = LIST.optional("照会内容", "question", TEXT, "", "");
    static final Column DEADLINE = LIST.optional("回答期限", "deadline", DATE, "", "");
    static final Column ANSWER = LIST.requiredChoice("回答", "answer", KINDS.words(), "", "");
    static final Column ANSWERED_FROM = LIST.optional("回答の資格取得日", "answered_from", DATE, "", "");
    static final Column ANSWERED_UNTIL = LIST.optional("回答の資格喪失日", "answered_until", DATE, "", "");
    static final Column ANSWERED_ON = LIST.required("回答日", "answered_on", DATE, "", "");
    static final Column ANSWERED_BY = LIST.required("回答者", "answered_by", TEXT, "", "");
    static final Column ANSWERED_BY_MEANS = LIST.requiredChoice("回答方法", "means", MEANS.words(), "", "");
    static final Column REMARKS = LIST.optional("備考", "remarks", TEXT, "", "");

    /** Only where an answer that is stored already was wrong. */
    static final Column CORRECTION = LIST.optional("訂正理由", "correction_reason", TEXT, "", "");

    static final List<Column> ALL = LIST.all();

    private AnswerColumns() {}
}
