package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.UNREADABLE;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The rows of a csv file. Rows are counted as a spreadsheet counts them: a line end inside quotes starts no row. */
final class CsvRows implements RowSource {
    /** Characters of the largest row taken; a quote that is never closed would otherwise swallow the file. */
    private static final int LONGEST_ROW = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<InputCell> cells = new ArrayList<>();
    private final Tail tail;
    private int rowNumber;

    CsvRows(Path file, Charset charset) throws IOException {
        this.tail = new Tail(CsvCharset.reader(file, charset));
        this.reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(tail);
        this.records = reader.iterator();
    }

    @Override
    public boolean next() throws IOException, UnreadableFile {
        try {
            if (!records.hasNext()) {
                checkLastQuote();
                return false;
            }
            CsvRecord record = records.next();
            rowNumber++;
            cells.clear();
            for (int i = 0; i < record.getFieldCount(); i++) {
                cells.add(InputCell.text(record.getField(i)));
            }
            return true;
        } catch (CsvParseException broken) {
            throw unreadable(rowNumber + 1, broken);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** A quote that is never closed makes one cell of all rows after it: a last cell of several lines must end in a quote. */
    private void checkLastQuote() throws UnreadableFile {
        String last = cells.isEmpty() ? "" : cells.get(cells.size() - 1).text();
        if ((last.indexOf('\n') >= 0 || last.indexOf('\r') >= 0) && !tail.endsInQuote()) {
            throw unreadable(rowNumber, new IOException("a quote is not closed"));
        }
    }

    private static UnreadableFile unreadable(int row, Exception cause) {
        return new UnreadableFile(UNREADABLE, "CSVの" + row + "行目が読めません。引用符「\"」の閉じ忘れがないか、1行が長すぎないかを確かめてください", cause);
    }

    @Override
    public int rowNumber() {
        return rowNumber;
    }

    @Override
    public List<InputCell> cells() {
        return Collections.unmodifiableList(cells);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Remembers how the text read so far ends. */
    private static final class Tail extends FilterReader {
        private char last = ' ';

        Tail(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            for (int i = offset + count - 1; i >= offset; i--) {
                if (!Character.isWhitespace(buffer[i])) {
                    last = buffer[i];
                    break;
                }
            }
            return count;
        }

        /** White space does not count. */
        boolean endsInQuote() {
            return last == '"';
        }
    }
}
