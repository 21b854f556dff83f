package org.furikae.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one table row by row, in the memory of one row. */
final class TableReader<R> {
    private final TableKind kind;
    private final String sheet;
    private final RowMapping<R> mapping;
    private final RowHandler<R> handler;

    TableReader(TableKind kind, String sheet, RowMapping<R> mapping, RowHandler<R> handler) {
        this.kind = kind;
        this.sheet = sheet;
        this.mapping = mapping;
        this.handler = handler;
    }

    /** Reads from the header on, which the source has not given out yet. */
    RowCount read(RowSource source) throws IOException, UnreadableFile {
        if (!source.next()) {
            return RowCount.NONE;
        }
        Header header = new Header(kind.columns(), source.cells());
        long accepted = 0;
        long rejected = 0;
        while (source.next()) {
            List<InputCell> cells = source.cells();
            if (InputCell.allBlank(cells)) {
                continue;
            }
            InputRow row = new InputRow(kind.columns(), sheet, source.rowNumber(), header, cells);
            Optional<R> fact = mapping.map(row);
            RawRow raw = raw(source.rowNumber(), header, cells, row);
            if (fact.isPresent()) {
                accepted++;
                handler.accepted(raw, fact.get());
            } else {
                rejected++;
                handler.rejected(raw, row.errors());
            }
        }
        return new RowCount(accepted, rejected);
    }

    private RawRow raw(int rowNumber, Header header, List<InputCell> cells, InputRow row) {
        int width = header.texts().size();
        List<String> values = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            values.add(i < cells.size() ? cells.get(i).text() : "");
        }
        for (Column masked : row.masked()) {
            values.set(header.position(masked), RawRow.MASK);
        }
        return new RawRow(kind, sheet, rowNumber, header.texts(), values);
    }
}
