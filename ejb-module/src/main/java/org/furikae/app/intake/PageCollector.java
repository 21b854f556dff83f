package org.furikae.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;

/** Collects the rows of a table into pages, leaving out those that were stored before the reading was interrupted. */
final class PageCollector<R> implements RowHandler<R> {
    /** Large enough for set-based SQL, small enough that an interruption costs little. */
    static final int ROWS_PER_PAGE = 2_000;

    private final TableKind kind;
    private final long storedBefore;
    private final Consumer<RowPage<R>> store;
    private long rows;
    private long firstRow;
    private List<AcceptedRow<R>> accepted = new ArrayList<>();
    private List<RefusedRow> refused = new ArrayList<>();

    PageCollector(TableKind kind, long storedBefore, Consumer<RowPage<R>> store) {
        this.kind = kind;
        this.storedBefore = storedBefore;
        this.store = store;
        this.firstRow = storedBefore;
    }

    @Override
    public void accepted(RawRow row, R fact) {
        if (isNew()) {
            accepted.add(new AcceptedRow<>(row, fact));
            storeFullPage();
        }
    }

    @Override
    public void rejected(RawRow row, List<RowError> errors) {
        if (isNew()) {
            refused.add(new RefusedRow(row, errors));
            storeFullPage();
        }
    }

    /** Stores what is left after the last row. */
    void finish() {
        if (!accepted.isEmpty() || !refused.isEmpty()) {
            storePage();
        }
    }

    private boolean isNew() {
        return ++rows > storedBefore;
    }

    private void storeFullPage() {
        if (accepted.size() + refused.size() >= ROWS_PER_PAGE) {
            storePage();
        }
    }

    private void storePage() {
        RowPage<R> page = new RowPage<>(kind, firstRow, accepted, refused);
        store.accept(page);
        firstRow += page.size();
        accepted = new ArrayList<>();
        refused = new ArrayList<>();
    }
}
