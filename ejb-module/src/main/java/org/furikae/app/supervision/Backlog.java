package org.furikae.app.supervision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.furikae.claim.Yen;

/**
 * Cases that wait for a person.
 *
 * @param cells by queue and reason, the most cases first
 */
public record Backlog(List<Cell> cells) {
    public Backlog {
        cells = List.copyOf(cells);
    }

    /** How long a case has waited. The constants are in order; each begins where the one before ends. */
    public enum Age {
        A_DAY(1),
        A_WEEK(7),
        A_MONTH(30),
        LONGER(Integer.MAX_VALUE);

        private final int days;

        Age(int days) {
            this.days = days;
        }

        /** Fewer days than these. */
        int days() {
            return days;
        }
    }

    /**
     * Cases of one queue and reason.
     *
     * @param queue code of the queue
     * @param byAge every age is a key, in their order
     * @param oldestDays whole days that the oldest has waited
     * @param amount what insurers bear of their claims
     */
    public record Cell(String queue, String reason, Map<Age, Long> byAge, long oldestDays, Yen amount) {
        public Cell {
            byAge = Collections.unmodifiableMap(new EnumMap<>(byAge));
        }

        public long cases() {
            return byAge.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public long cases() {
        return cells.stream().mapToLong(Cell::cases).sum();
    }

    /** Cases that have waited so long. */
    public long of(Age age) {
        return cells.stream().mapToLong(cell -> cell.byAge().get(age)).sum();
    }

    public long oldestDays() {
        return cells.stream().mapToLong(Cell::oldestDays).max().orElse(0);
    }

    public Yen amount() {
        return cells.stream().map(Cell::amount).reduce(Yen.ZERO, Yen::plus);
    }
}
