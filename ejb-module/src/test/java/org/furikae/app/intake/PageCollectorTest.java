package org.furikae.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.TableKind;
import org.junit.jupiter.api.Test;

class PageCollectorTest {
    private static RawRow row(int number) {
        return new RawRow(TableKind.CLAIMS, "レセプト", number, List.of("列"), List.of("値"));
    }

    /** Every third row is wrong. */
    private static void feed(PageCollector<Integer> collector, int rows) {
        for (int i = 1; i <= rows; i++) {
            if (i % 3 == 0) {
                collector.rejected(row(i), List.of(new RowError("レセプト", i, "列", "値", "直してください")));
            } else {
                collector.accepted(row(i), i);
            }
        }
        collector.finish();
    }

    private static List<RowPage<Integer>> pages(int rows, long storedBefore) {
        List<RowPage<Integer>> pages = new ArrayList<>();
        feed(new PageCollector<>(TableKind.CLAIMS, storedBefore, pages::add), rows);
        return pages;
    }

    private static List<Integer> rowNumbers(List<RowPage<Integer>> pages) {
        List<Integer> numbers = new ArrayList<>();
        for (RowPage<Integer> page : pages) {
            page.accepted().forEach(row -> numbers.add(row.raw().rowNumber()));
            page.refused().forEach(row -> numbers.add(row.raw().rowNumber()));
        }
        return numbers.stream().sorted().toList();
    }

    @Property(tries = 40)
    void wherever_a_reading_was_interrupted_every_row_is_stored_once(
            @ForAll @IntRange(max = 9_000) int rows, @ForAll @IntRange(max = 9_000) int interruptedAfter) {
        List<RowPage<Integer>> rest = pages(rows, interruptedAfter);

        List<Integer> expected = java.util.stream.IntStream.rangeClosed(interruptedAfter + 1, rows)
                .boxed()
                .toList();
        assertThat(rowNumbers(rest)).isEqualTo(expected);
    }

    @Test
    void each_page_begins_where_the_one_before_ended() {
        List<RowPage<Integer>> pages = pages(4_500, 0);

        assertThat(pages).extracting(RowPage::firstRow).containsExactly(0L, 2_000L, 4_000L);
        assertThat(pages).extracting(RowPage::size).containsExactly(2_000L, 2_000L, 500L);
    }

    @Test
    void a_table_without_rows_has_no_page() {
        assertThat(pages(0, 0)).isEmpty();
    }
}
