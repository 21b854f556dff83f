package org.furikae.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.exchange.value.DateText;
import org.furikae.identity.FiveItems;

/** Makes pairs of rows. */
final class PairRows {
    private final String sheet;
    private final Header header;

    PairRows(String sheet, Header header) {
        this.sheet = sheet;
        this.header = header;
    }

    /** @param source given out up to the header */
    RowCount read(RowSource source, PairHandler handler) throws IOException, UnreadableFile {
        long accepted = 0;
        long rejected = 0;
        while (source.next()) {
            List<InputCell> cells = source.cells();
            if (InputCell.allBlank(cells)) {
                continue;
            }
            InputRow row = new InputRow(PairColumns.ALL, sheet, source.rowNumber(), header, cells);
            FiveItems one = items(row, PairColumns.ONE);
            FiveItems other = items(row, PairColumns.OTHER);
            List<RowError> errors = new ArrayList<>(row.errors());
            beyondHeader(source.rowNumber(), cells).ifPresent(errors::add);
            if (errors.isEmpty()) {
                accepted++;
                handler.accepted(new Pair(values(cells), one, other));
            } else {
                rejected++;
                handler.rejected(errors);
            }
        }
        return new RowCount(accepted, rejected);
    }

    private static FiveItems items(InputRow row, PairColumns.Side side) {
        return new FiveItems(
                row.personText(side.kanjiName()),
                row.text(side.kanaName()),
                row.read(side.birthDate(), DateText::date),
                row.read(side.sex(), Words.SEXES::parse),
                row.personText(side.address()));
    }

    /** A value under no header would get lost, or comes from a comma without quotes that shifted the whole row. */
    private Optional<RowError> beyondHeader(int rowNumber, List<InputCell> cells) {
        return cells.stream()
                .skip(header.texts().size())
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(cell ->
                        new RowError(sheet, rowNumber, "", cell.text(), "見出しより右に値があります。余分な区切りを除くか、1行目に見出しを入れてください"));
    }

    private List<String> values(List<InputCell> cells) {
        int width = header.texts().size();
        List<String> values = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            values.add(i < cells.size() ? cells.get(i).text() : "");
        }
        return values;
    }
}
