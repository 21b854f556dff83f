package org.furikae.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles show a number as a date or as a percentage. */
final class CellStyles {
    /** Quoted text, escaped characters, locale and colour brackets: none of them tells what is shown. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

    private final Meaning[] byStyle;

    private CellStyles(List<Meaning> byStyle) {
        this.byStyle = byStyle.toArray(new Meaning[0]);
    }

    /** What a style makes of a number. */
    enum Meaning {
        NUMBER,
        DATE,
        PER_CENT
    }

    static CellStyles none() {
        return new CellStyles(List.of());
    }

    static CellStyles read(InputStream in) throws IOException, XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Meaning> meanings = new ArrayList<>();
        XMLStreamReader xml = Xml.reader(in);
        boolean inCellFormats = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(number(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            meanings.add(meaning(number(xml, "numFmtId"), formats));
                        }
                    }
                    default -> {
                        // fonts, fills, borders: of no meaning for values
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
        }
        return new CellStyles(meanings);
    }

    /** The meaning of the style with this index; unknown styles show plain numbers. */
    Meaning of(int style) {
        return style >= 0 && style < byStyle.length ? byStyle[style] : Meaning.NUMBER;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = Xml.attribute(xml, attribute);
        try {
            return value.isEmpty() ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** Built-in formats (ECMA-376 part 1, 18.8.30), Japanese dates 27 to 36 and 50 to 58 among them. */
    private static Meaning meaning(int formatId, Map<Integer, String> formats) {
        String format = formats.get(formatId);
        if (format != null) {
            return meaning(format);
        }
        if ((formatId >= 14 && formatId <= 17)
                || formatId == 22
                || (formatId >= 27 && formatId <= 31)
                || formatId == 36
                || (formatId >= 50 && formatId <= 58)) {
            return Meaning.DATE;
        }
        return formatId == 9 || formatId == 10 ? Meaning.PER_CENT : Meaning.NUMBER;
    }

    static Meaning meaning(String format) {
        String positive = format.split(";", 2)[0];
        String codes = LITERAL.matcher(positive).replaceAll("").toLowerCase(Locale.ROOT);
        if (codes.contains("general") || codes.contains("g/標準")) {
            return Meaning.NUMBER;
        }
        if (codes.indexOf('%') >= 0) {
            return Meaning.PER_CENT;
        }
        boolean exponent = codes.contains("e+") || codes.contains("e-");
        boolean era = !exponent && (codes.indexOf('e') >= 0 || codes.indexOf('g') >= 0);
        boolean monthAlone = codes.indexOf('m') >= 0 && codes.indexOf('h') < 0 && codes.indexOf('s') < 0;
        return codes.indexOf('y') >= 0 || codes.indexOf('d') >= 0 || era || monthAlone ? Meaning.DATE : Meaning.NUMBER;
    }
}
