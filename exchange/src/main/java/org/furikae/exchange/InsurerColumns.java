package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The columns of 保険者 (formats.md 5). */
final class InsurerColumns {
    private static final ColumnList LIST = new ColumnList();

    static final Column INSURER_NUMBER = LIST.required("保険者番号", "insurer_number", CODE, "6桁または8桁", "01130012");
    static final Column NAME = LIST.required("保険者名", "name", TEXT, "", "全国健康保険協会東京支部");
    static final Column KIND = LIST.choice("種別", "kind", Words.INSURER_KINDS.words(), "空欄は保険者番号から決めます", "協会けんぽ");
    static final Column PREFECTURE = LIST.optional("都道府県", "prefecture", CODE, "01～47。空欄は保険者番号から決めます", "13");
    static final Column ESTABLISHED_ON = LIST.optional("設立日", "established_on", DATE, "2008-10-01、平成20年10月1日", "");
    static final Column DISSOLVED_ON = LIST.optional("解散日", "dissolved_on", DATE, "存在しなくなる最初の日", "");
    static final Column SUCCESSOR_NUMBER = LIST.optional("承継保険者番号", "successor_number", CODE, "解散後に引き継いだ保険者の番号", "");
    static final Column PHONE = LIST.optional("電話", "phone", CODE, "", "03-0000-0000");

    static final List<Column> ALL = LIST.all();

    private InsurerColumns() {}
}
