package org.furikae.app.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.furikae.ruleset.trial.TrialClaim;

/** Claims that are read a few hundred at a time. */
final class PastClaims implements Iterator<TrialClaim> {
    private final LongFunction<Chunk> reader;
    private final Deque<TrialClaim> read = new ArrayDeque<>();
    private long after;
    private boolean more = true;

    /**
     * Some claims.
     *
     * @param last number of the last of them; claims with greater numbers come next
     */
    record Chunk(List<TrialClaim> claims, long last) {}

    /** @param reader reads claims with numbers above one, and none at the end */
    PastClaims(LongFunction<Chunk> reader) {
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && more) {
            Chunk chunk = reader.apply(after);
            read.addAll(chunk.claims());
            after = chunk.last();
            more = !chunk.claims().isEmpty();
        }
        return !read.isEmpty();
    }

    @Override
    public TrialClaim next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more claims");
        }
        return read.pop();
    }
}
