package org.furikae.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.SchemaMigration;
import org.junit.jupiter.api.Test;

/**
 * What an earlier version stored is there after an upgrade, and is proven. The back-up was written from a data folder that the program
 * of schema 7 had filled: sample files handed in and decided, a decision read, accounts made.
 */
class UpgradeTest {
    private static final String BACKUP = "/upgrade/schema-7.backup";
    private static final long DECISIONS = 200;
    /** Migrations add to it. */
    private static final String HISTORY = "flyway_schema_history";
    /** A column that a migration moved into a table of its own. */
    private static final String MOVED = "explanation";

    private static final String MOVED_FROM = "decision";

    @Test
    void a_database_of_schema_7_is_migrated_to_the_newest_and_holds_what_it_held() throws Exception {
        DataSource dataSource;
        try (InputStream backup = UpgradeTest.class.getResourceAsStream(BACKUP)) {
            dataSource = TestDatabase.instance().restored("upgrade", backup);
        }
        Database database = new Database(new Connections(dataSource));
        assertThat(version(database)).isEqualTo("7");
        AuditHead head = new AuditVerifier(database).head();
        // Right after a restore, before any server has migrated it.
        assertThat(new AuditVerifier(database).verify(List.of(), done -> {}).decisions())
                .isEqualTo(DECISIONS);
        Map<String, String> queries = contentQueries(database);
        Map<String, String> before = contents(database, queries);
        assertThat(queries)
                .containsKeys("claim", "decision", "audit_entry", "account", "registration", "proration_run");
        List<String> explanations = explanations(database, "d.explanation from decision d");
        assertThat(explanations).hasSize((int) DECISIONS);

        SchemaMigration.migrate(dataSource);

        assertThat(version(database)).isEqualTo(newest());
        assertThat(contents(database, queries)).isEqualTo(before);
        assertThat(explanations(
                        database,
                        "e.explanation from decision d join claim c using (claim_number) join decision_explanation e"
                                + " on e.decision_number = d.decision_number and e.claim_number = d.claim_number"
                                + " and e.treatment_month = str_to_date(concat(c.treatment_month, '01'), '%Y%m%d')"))
                .isEqualTo(explanations);
        AuditReport report = new AuditVerifier(database).verify(List.of(head.hash()), done -> {});
        assertThat(report.isIntact()).as(report.toString()).isTrue();
        assertThat(report.decisions()).isEqualTo(DECISIONS);
        assertThat(report.chain().entries()).isEqualTo(head.number());
    }

    /** Each explanation to the byte, with the claim and the number of its decision. */
    private static List<String> explanations(Database database, String column) {
        return database.query(
                "select concat_ws(' ', d.claim_number, d.decision_number), " + column + " order by d.decision_number",
                Database.Binding.NONE,
                columns -> columns.text() + " " + HexFormat.of().formatHex(columns.bytes()));
    }

    private static String version(Database database) {
        return database.queryOne(
                        "select version from " + HISTORY + " where success = 1 order by installed_rank desc limit 1",
                        Database.Binding.NONE,
                        Columns::text)
                .orElseThrow();
    }

    private static String newest() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return String.valueOf(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V[0-9]+__.*"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow());
        }
    }

    /** For each table a query of the number of its rows and a sum over all that they hold in the columns that there are now. */
    private static Map<String, String> contentQueries(Database database) {
        record Column(String table, String name) {}
        return database
                .query(
                        "select c.table_name, c.column_name from information_schema.columns c"
                                + " join information_schema.tables t on t.table_schema = c.table_schema"
                                + " and t.table_name = c.table_name and t.table_type = 'BASE TABLE'"
                                + " where c.table_schema = database() order by 1, c.ordinal_position",
                        Database.Binding.NONE,
                        columns -> new Column(columns.text(), columns.text()))
                .stream()
                .filter(column -> !column.table().equals(HISTORY))
                .filter(column ->
                        !column.table().equals(MOVED_FROM) || !column.name().equals(MOVED))
                .collect(Collectors.groupingBy(
                        Column::table,
                        TreeMap::new,
                        Collectors.mapping(
                                column -> "coalesce(hex(`" + column.name() + "`), 'null')",
                                Collectors.joining(",", "concat_ws('/', ", ")"))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        table -> "select concat(count(*), ' ', coalesce(sum(conv(left(sha2(" + table.getValue()
                                + ", 256), 12), 16, 10)), 0)) from `" + table.getKey() + "`"));
    }

    private static Map<String, String> contents(Database database, Map<String, String> queries) {
        return queries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        query -> database.queryOne(query.getValue(), Database.Binding.NONE, Columns::text)
                                .orElseThrow()));
    }
}
