package org.furikae.exchange;

import java.util.List;

/** Columns of a table of pairs to compare (formats.md 11): each of the five items twice, none of them required. */
final class PairColumns {
    private static final ColumnList COLUMNS = new ColumnList();

    static final Side ONE = side(1);
    static final Side OTHER = side(2);
    static final List<Column> ALL = COLUMNS.all();

    /** The five items of one side. */
    record Side(Column kanjiName, Column kanaName, Column birthDate, Column sex, Column address) {}

    private PairColumns() {}

    private static Side side(int number) {
        return new Side(
                COLUMNS.optional("漢字氏名" + number, "name_kanji_" + number, ColumnType.TEXT, "", ""),
                COLUMNS.optional("カナ氏名" + number, "name_kana_" + number, ColumnType.TEXT, "", ""),
                COLUMNS.optional("生年月日" + number, "birth_date_" + number, ColumnType.DATE, "", ""),
                COLUMNS.choice("性別" + number, "sex_" + number, Words.SEXES.words(), "", ""),
                COLUMNS.optional("住所" + number, "address_" + number, ColumnType.TEXT, "", ""));
    }
}
