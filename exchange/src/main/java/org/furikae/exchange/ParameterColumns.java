package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.List;

/** The columns of the parameters of a rule set. */
final class ParameterColumns {
    static final List<String> KINDS = List.of("有無", "整数", "文字", "文字の並び");

    private static final ColumnList LIST = new ColumnList();

    static final Column NAME = LIST.required("パラメータ", "parameter", TEXT, "", "");
    static final Column FROM = LIST.optional("適用開始", "from", TEXT, "", "");
    static final Column UNTIL = LIST.optional("適用終了", "until", TEXT, "", "");
    static final Column KIND = LIST.requiredChoice("種類", "kind", KINDS, "", "");
    static final Column VALUE = LIST.optional("値", "value", CODE, "", "");
    static final Column SOURCE = LIST.required("根拠", "source", CODE, "", "");

    static final List<Column> ALL = LIST.all();

    private ParameterColumns() {}
}
