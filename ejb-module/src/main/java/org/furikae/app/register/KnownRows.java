package org.furikae.app.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.persistence.SupersededRegistrationTable.Superseded;
import org.furikae.app.register.RegisterBatchTable.RegisterBatch;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.RegisterLookup;
import org.furikae.registration.memory.InMemoryRegister;
import org.furikae.registration.memory.RegisterRows;

/** All registrations that whole batches brought up to a certain one, as they were known at any batch before. Never changes. */
final class KnownRows {
    static final KnownRows NONE =
            new KnownRows(RegisterRows.builder().build(), List.of(), List.of(BatchesStanding.NONE), Map.of());

    private final RegisterRows rows;

    /** In the order of their numbers, each with the first row that is not its own any more. */
    private final List<Brought> batches;

    /** Where the first, the first two, … batches stood; one more than there are batches. */
    private final List<BatchesStanding> standings;

    /** Batches from which on a row counts no more, by the row's number. */
    private final Map<Integer, Long> superseded;

    private record Brought(long batchId, int endRow) {}

    private KnownRows(
            RegisterRows rows, List<Brought> batches, List<BatchesStanding> standings, Map<Integer, Long> superseded) {
        this.rows = rows;
        this.batches = batches;
        this.standings = standings;
        this.superseded = superseded;
    }

    int size() {
        return rows.size();
    }

    /** The last batch whose rows are here; 0 when there is none. */
    long lastBatch() {
        return batches.isEmpty() ? 0 : batches.get(batches.size() - 1).batchId();
    }

    /** Where the batches up to {@code lastBatch} stood that are here. */
    BatchesStanding standing(long lastBatch) {
        return standings.get(batchesUpTo(lastBatch));
    }

    /** @param knowledgeBatch rows of later batches are not seen */
    RegisterLookup knownWith(long knowledgeBatch, InsurerDirectory insurers) {
        int end = rowsUpTo(knowledgeBatch);
        if (superseded.isEmpty()) {
            return new InMemoryRegister(rows, insurers, row -> row < end);
        }
        return new InMemoryRegister(
                rows, insurers, row -> row < end && superseded.getOrDefault(row, Long.MAX_VALUE) > knowledgeBatch);
    }

    /** @param added batches after the last one here, in the order of their numbers, none of them open */
    Extension extendedBy(List<RegisterBatch> added) {
        return new Extension(this, added);
    }

    private int rowsUpTo(long batchId) {
        int count = batchesUpTo(batchId);
        return count == 0 ? 0 : batches.get(count - 1).endRow();
    }

    /** How many batches have a number of at most {@code batchId}. */
    private int batchesUpTo(long batchId) {
        int low = 0;
        int high = batches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (batches.get(middle).batchId() <= batchId) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void leaveOut(Superseded one) {
        rows.forEachOf(one.registrationId(), row -> {
            if (batchOf(row) == one.batchId()) {
                superseded.put(row, one.byBatch());
            }
        });
    }

    private long batchOf(int row) {
        int low = 0;
        int high = batches.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row < batches.get(middle).endRow()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return batches.get(low).batchId();
    }

    /** The same rows and those of later batches; used by one thread. */
    static final class Extension {
        private final RegisterRows.Builder rows;
        private final List<Brought> batches;
        private final List<BatchesStanding> standings;
        private final Iterator<RegisterBatch> added;
        private Optional<RegisterBatch> open;

        private Extension(KnownRows known, List<RegisterBatch> added) {
            this.rows = known.rows.extended();
            this.batches = new ArrayList<>(known.batches);
            this.standings = new ArrayList<>(known.standings);
            this.added = added.iterator();
            this.open = next();
        }

        private Optional<RegisterBatch> next() {
            return added.hasNext() ? Optional.of(added.next()) : Optional.empty();
        }

        /** Takes the next row; rows come in the order of their batches. */
        void add(RegistrationTable.Known row) {
            endBatchesBefore(row.batchId());
            rows.add(row.registration());
        }

        private void endBatchesBefore(long batchId) {
            while (open.isPresent() && open.get().id() < batchId) {
                batches.add(new Brought(open.get().id(), rows.size()));
                standings.add(standings.get(standings.size() - 1).with(open.get()));
                open = next();
            }
        }

        /** Memory taken so far, in bytes. */
        long bytes() {
            return rows.bytes();
        }

        /** @param superseded every row that counts no more from one of the batches here on */
        KnownRows build(List<Superseded> superseded) {
            endBatchesBefore(Long.MAX_VALUE);
            KnownRows extended = new KnownRows(rows.build(), batches, standings, new HashMap<>());
            superseded.forEach(extended::leaveOut);
            return extended;
        }
    }
}
