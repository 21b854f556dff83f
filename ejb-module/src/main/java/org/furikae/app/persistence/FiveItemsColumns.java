package org.furikae.app.persistence;

import java.sql.SQLException;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Sex;

/** The five items as columns, the same in every table that holds a person. */
final class FiveItemsColumns {
    static final String NAMES = "name_kanji, name_kana, birth_date, sex, address";

    private FiveItemsColumns() {}

    static void bind(Parameters parameters, FiveItems person) throws SQLException {
        parameters
                .text(person.kanjiName())
                .text(person.kanaName())
                .optionalDay(person.birthDate())
                .optionalConstant(person.sex())
                .text(person.address());
    }

    static FiveItems read(Columns columns) throws SQLException {
        return new FiveItems(
                columns.text(),
                columns.text(),
                columns.optionalDay(),
                columns.optionalConstant(Sex.class),
                columns.text());
    }
}
