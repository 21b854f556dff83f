package org.furikae.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of a worksheet, one after the other (ECMA-376 part 1, 18.3). Holds one row at a time. */
final class SheetRows implements RowSource {
    /** Columns of a worksheet: A to XFD. */
    private static final int MOST_COLUMNS = 16_384;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final boolean date1904;
    private final List<InputCell> cells = new ArrayList<>();
    private int rowNumber;
    private boolean ended;

    SheetRows(InputStream in, SharedStrings strings, CellStyles styles, boolean date1904) throws XMLStreamException {
        this.in = in;
        this.strings = strings;
        this.styles = styles;
        this.date1904 = date1904;
        this.xml = Xml.reader(in);
    }

    @Override
    public boolean next() throws IOException, UnreadableFile {
        try {
            return !ended && nextRow();
        } catch (XMLStreamException | RuntimeException broken) {
            throw WorkbookZip.broken(broken);
        }
    }

    @Override
    public int rowNumber() {
        return rowNumber;
    }

    @Override
    public List<InputCell> cells() {
        return Collections.unmodifiableList(cells);
    }

    private boolean nextRow() throws XMLStreamException {
        cells.clear();
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = Xml.attribute(xml, "r");
                int next = number.isEmpty() ? rowNumber + 1 : Integer.parseInt(number);
                if (next <= rowNumber) {
                    throw new XMLStreamException("rows that go backwards");
                }
                rowNumber = next;
                readCells();
                return true;
            }
        }
        ended = true;
        return false;
    }

    private void readCells() throws XMLStreamException {
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    readCell();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return;
            }
        }
    }

    private void readCell() throws XMLStreamException {
        String reference = "";
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> reference = xml.getAttributeValue(i);
                case "t" -> type = xml.getAttributeValue(i);
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(i));
                default -> {
                    // cell metadata and phonetic marks
                }
            }
        }
        int column = reference.isEmpty() ? cells.size() : column(reference);
        while (cells.size() <= column) {
            cells.add(InputCell.BLANK);
        }
        cells.set(column, value(type, style));
    }

    private InputCell value(String type, int style) throws XMLStreamException {
        boolean formula = false;
        String value = "";
        boolean hasValue = false;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    // A cell edited by another program may hold both; its type says which one counts.
                    case "v" -> {
                        String text = Xml.text(xml);
                        if (!type.equals("inlineStr")) {
                            value = text;
                            hasValue = true;
                        }
                    }
                    case "is" -> {
                        String text = CellText.read(xml, "is");
                        if (type.equals("inlineStr")) {
                            value = text;
                            hasValue = true;
                        }
                    }
                    case "f" -> formula = true;
                    default -> {
                        // extensions
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                boolean computed = hasValue && !(value.isEmpty() && !type.equals("str"));
                if (formula && !computed) {
                    return InputCell.FORMULA_WITHOUT_VALUE;
                }
                InputCell cell = cell(type, style, value);
                return formula ? cell.byFormula() : cell;
            }
        }
    }

    private InputCell cell(String type, int style, String value) throws XMLStreamException {
        return switch (type) {
            case "s" ->
                value.isEmpty() ? InputCell.BLANK : InputCell.text(strings.get(Integer.parseInt(value.strip())));
            case "inlineStr" -> InputCell.text(value);
            case "str" -> InputCell.text(CellText.unescaped(value));
            case "n" -> value.isEmpty() ? InputCell.BLANK : NumberCell.read(value, styles.of(style), date1904);
            case "b" -> InputCell.text(value.equals("1") || value.equals("true") ? "TRUE" : "FALSE");
            case "e" -> new InputCell(InputCell.Type.ERROR, value);
            case "d" -> InputCell.text(value);
            default -> throw new XMLStreamException("unknown cell type");
        };
    }

    private static int column(String reference) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
            if (column > MOST_COLUMNS) {
                throw new XMLStreamException("no such column");
            }
        }
        if (column == 0) {
            throw new XMLStreamException("no such column");
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
