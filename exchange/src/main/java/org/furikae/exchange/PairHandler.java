package org.furikae.exchange;

import java.util.List;

/** Takes the rows of a {@link PairFile} in file order; exactly one call per row. */
public interface PairHandler {
    void accepted(Pair pair);

    /** @param errors at least one */
    void rejected(List<RowError> errors);
}
