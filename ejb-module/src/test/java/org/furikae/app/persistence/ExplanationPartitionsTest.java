package org.furikae.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.furikae.app.fixture.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplanationPartitionsTest {
    private static final YearMonth LAST = YearMonth.of(2027, 12);

    private static Database database;
    private static ExplanationPartitions partitions;

    @BeforeAll
    static void migrate() {
        DataSource dataSource = TestDatabase.instance().dataSource("partitions");
        SchemaMigration.migrate(dataSource);
        database = new Database(new Connections(dataSource));
        partitions = new ExplanationPartitions(database);
    }

    @Test
    void months_to_come_are_split_off_while_nothing_is_stored_behind_them_and_no_row_is_ever_refused() {
        assertThat(partitions.extendTo(LAST)).isZero();
        assertThat(partitions.of(LAST.plusMonths(1))).isEmpty();

        assertThat(partitions.extendTo(LAST.plusMonths(2))).isEqualTo(2);

        assertThat(partitions.of(LAST.plusMonths(2))).contains("m2028_02");
        assertThat(partitions.of(YearMonth.of(1999, 1))).isEmpty();
        insert(YearMonth.of(1999, 1), 1);
        insert(LAST.plusMonths(2), 2);
        insert(LAST.plusMonths(3), 3);
        assertThat(partitions.extendTo(LAST.plusMonths(4))).isZero();
        assertThat(held("m2028_02")).isEqualTo(1);
        assertThat(held("earlier")).isEqualTo(1);
        assertThat(held("later")).isEqualTo(1);
    }

    private static void insert(YearMonth month, long number) {
        new ExplanationTable(database).insert(List.of(new ExplanationTable.Row(month, number, number, new byte[] {1})));
    }

    private static long held(String partition) {
        return database.queryOne(
                        "select count(*) from decision_explanation partition (" + partition + ")",
                        Database.Binding.NONE,
                        Columns::number)
                .orElseThrow();
    }
}
