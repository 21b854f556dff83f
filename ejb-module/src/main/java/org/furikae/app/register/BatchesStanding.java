package org.furikae.app.register;

import org.furikae.app.register.RegisterBatchTable.RegisterBatch;

/**
 * Tells whether the batches up to a certain one are still those that somebody saw before. One that came to light late, because it
 * was being received at the time, or failed since, makes a difference.
 *
 * @param count of the batches
 * @param sum of their numbers
 * @param failed how many took their rows back
 * @param open how many may still bring rows
 */
record BatchesStanding(long count, long sum, long failed, long open) {
    static final BatchesStanding NONE = new BatchesStanding(0, 0, 0, 0);

    BatchesStanding with(RegisterBatch batch) {
        return new BatchesStanding(
                count + 1, sum + batch.id(), failed + (batch.failed() ? 1 : 0), open + (batch.open() ? 1 : 0));
    }
}
