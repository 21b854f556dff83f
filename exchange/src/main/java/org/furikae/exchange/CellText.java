package org.furikae.exchange;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text inside a workbook (ECMA-376 part 1, 18.4 and 22.9.2.19). */
final class CellText {
    private static final int ESCAPE_LENGTH = "_x000D_".length();

    private CellText() {}

    /**
     * The text runs up to the end of the element that the reader stands on, phonetic guides left out.
     *
     * @param container local name of that element: {@code si} or {@code is}
     */
    static String read(XMLStreamReader xml, String container) throws XMLStreamException {
        String text = "";
        int phonetic = 0;
        while (true) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("rPh")) {
                    phonetic++;
                } else if (name.equals("t")) {
                    String run = Xml.text(xml);
                    if (phonetic == 0 && text.length() < Xml.LONGEST_TEXT) {
                        text = text.isEmpty() ? run : text + run;
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    phonetic--;
                } else if (xml.getLocalName().equals(container)) {
                    return unescaped(text);
                }
            }
        }
    }

    /** Characters that XML cannot hold lie in a workbook as {@code _x000D_}. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int copied = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, copied, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                copied = at + ESCAPE_LENGTH;
                at = text.indexOf("_x", copied);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return plain.append(text, copied, text.length()).toString();
    }

    /** Text for a workbook: what {@link #unescaped} gives back unchanged. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                escaped.append("_x000D_");
            } else if (c == '_' && isEscape(text, i)) {
                escaped.append("_x005F_");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (text.length() < at + ESCAPE_LENGTH || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }
}
