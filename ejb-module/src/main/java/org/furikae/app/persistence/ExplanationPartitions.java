package org.furikae.app.persistence;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The partitions of the table of explanations: one for each month, one for everything earlier and one for everything later, so that
 * every month has its place. Statements here end a transaction that is under way. Also of use outside of the container.
 */
public final class ExplanationPartitions {
    private static final String LATER = "later";
    /** For others who are at work in the table; they in turn wait for a statement that waits. */
    private static final int WAIT_SECONDS = 10;

    private final Database database;

    public ExplanationPartitions(Database database) {
        this.database = database;
    }

    /**
     * Makes sure that months up to this one have partitions of their own, as long as nothing is stored behind the last one: what is
     * stored there already stays together.
     *
     * @return how many were added
     */
    public int extendTo(YearMonth last) {
        YearMonth from = lastMonth().plusMonths(1);
        if (from.isAfter(last) || holdsSomething(LATER)) {
            return 0;
        }
        List<YearMonth> added = Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
        String partitions = added.stream()
                .map(month -> "partition " + name(month) + " values less than ('"
                        + month.plusMonths(1).atDay(1) + "'), ")
                .collect(Collectors.joining());
        alter("reorganize partition " + LATER + " into (" + partitions + "partition " + LATER
                + " values less than (maxvalue))");
        return added.size();
    }

    /** The partition that holds this month and nothing else; empty when the month shares one with others. */
    public Optional<String> of(YearMonth month) {
        return names().stream().filter(name(month)::equals).findFirst();
    }

    /**
     * Takes out all that a partition holds, at once, unless it is another number of explanations: then somebody added one. Nobody else
     * writes any meanwhile. The database must be that of one connection, as locks belong to it.
     *
     * @return whether it is empty now
     */
    public boolean emptyIfItHolds(String partition, long count) {
        database.update("lock tables decision_explanation write", Database.Binding.NONE);
        try {
            long found = database.queryOne(
                            "select count(*) from decision_explanation partition (" + partition + ")",
                            Database.Binding.NONE,
                            Columns::number)
                    .orElseThrow();
            if (found == count) {
                alter("truncate partition " + partition);
            }
            return found == count;
        } finally {
            database.update("unlock tables", Database.Binding.NONE);
        }
    }

    private void alter(String change) {
        database.update(
                "set statement lock_wait_timeout = " + WAIT_SECONDS + " for alter table decision_explanation " + change,
                Database.Binding.NONE);
    }

    private boolean holdsSomething(String partition) {
        return database.queryOne(
                        "select 1 from decision_explanation partition (" + partition + ") limit 1",
                        Database.Binding.NONE,
                        Columns::number)
                .isPresent();
    }

    private YearMonth lastMonth() {
        return names().stream()
                .filter(name -> name.startsWith("m"))
                .map(name -> YearMonth.of(Integer.parseInt(name.substring(1, 5)), Integer.parseInt(name.substring(6))))
                .max(YearMonth::compareTo)
                .orElseThrow();
    }

    private List<String> names() {
        return database.query(
                "select partition_name from information_schema.partitions where table_schema = database()"
                        + " and table_name = 'decision_explanation' order by partition_ordinal_position",
                Database.Binding.NONE,
                Columns::text);
    }

    private static String name(YearMonth month) {
        return String.format("m%04d_%02d", month.getYear(), month.getMonthValue());
    }
}
