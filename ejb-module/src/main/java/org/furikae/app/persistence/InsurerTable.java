package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;

/** The master table of insurers. The latest import of a number counts. */
@ApplicationScoped
public class InsurerTable {
    private static final String COLUMNS =
            "insurer_number, name, kind, prefecture_code, established_on, dissolved_on, successor_number, phone";

    private final Database database;

    @Inject
    public InsurerTable(Database database) {
        this.database = database;
    }

    protected InsurerTable() {
        this.database = null;
    }

    public void insert(long batchId, List<Insurer> rows) {
        database.bulk(
                Sql.insertInto("insurer", "batch_id, " + COLUMNS),
                rows,
                (parameters, row) -> parameters
                        .number(batchId)
                        .text(row.number().digits())
                        .text(row.name())
                        .constant(row.kind())
                        .text(row.prefectureCode())
                        .optionalDay(row.establishedOn())
                        .optionalDay(row.dissolvedOn())
                        .optionalText(row.successor().map(InsurerNumber::digits))
                        .text(row.phone()));
    }

    /** Every insurer as imported last. */
    public List<Insurer> current() {
        return database.query(
                "select " + COLUMNS + " from insurer i where batch_id ="
                        + " (select max(l.batch_id) from insurer l where l.insurer_number = i.insurer_number)",
                Database.Binding.NONE,
                columns -> new Insurer(
                        new InsurerNumber(columns.text()),
                        columns.text(),
                        columns.constant(InsurerKind.class),
                        columns.text(),
                        columns.optionalDay(),
                        columns.optionalDay(),
                        columns.optionalText().map(InsurerNumber::new),
                        columns.text()));
    }

    /** Differs whenever rows were added or taken back since, even in the middle of an import. */
    public String state() {
        return database.queryOne(
                        "select concat_ws(' ', count(*), max(batch_id)) from insurer",
                        Database.Binding.NONE,
                        Columns::text)
                .orElseThrow();
    }
}
