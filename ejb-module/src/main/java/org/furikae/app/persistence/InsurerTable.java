package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        return knownWith(Long.MAX_VALUE);
    }

    /** Every insurer as imported last, leaving out batches after {@code knowledgeBatch}. */
    public List<Insurer> knownWith(long knowledgeBatch) {
        return database.query(
                "select " + COLUMNS + " from insurer i where batch_id = (select max(l.batch_id) from insurer l"
                        + " where l.insurer_number = i.insurer_number and l.batch_id <= ?)",
                parameters -> parameters.number(knowledgeBatch),
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
    public String state(long knowledgeBatch) {
        return database.queryOne(
                        "select concat_ws(' ', count(*), max(batch_id)) from insurer where batch_id <= ?",
                        parameters -> parameters.number(knowledgeBatch),
                        Columns::text)
                .orElseThrow();
    }

    /** Numbers whose entry in a batch says something else than the one before it, other than name and telephone number. */
    public Set<InsurerNumber> changedBy(long batchId) {
        return new TreeSet<>(database.query(
                "select i.insurer_number from insurer i left join insurer e on e.insurer_number = i.insurer_number"
                        + " and e.batch_id = (select max(b.batch_id) from insurer b"
                        + " where b.insurer_number = i.insurer_number and b.batch_id < i.batch_id)"
                        + " where i.batch_id = ? and not (i.kind <=> e.kind and i.prefecture_code <=> e.prefecture_code"
                        + " and i.established_on <=> e.established_on and i.dissolved_on <=> e.dissolved_on"
                        + " and i.successor_number <=> e.successor_number)",
                parameters -> parameters.number(batchId),
                columns -> new InsurerNumber(columns.text())));
    }
}
