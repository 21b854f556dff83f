package org.furikae.exchange;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reading of the XML inside a workbook: no document types, no entities but XML's own five. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    /** Characters; more than a cell may hold, so that too long a text is still seen to be too long. */
    static final int LONGEST_TEXT = 1 << 16;

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new MarkupGuard(in));
    }

    /** The next event; a document type is refused. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("document types are not read");
        }
        return event;
    }

    /** Goes to the next start of an element; false at the end of the document. */
    static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** An attribute by local name, whatever its name space, or empty text. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * The text up to the end of the element that the reader stands on, which holds nothing but text. Text beyond
     * {@link #LONGEST_TEXT} characters, which only a hostile file has, is left out.
     */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        String text = "";
        while (true) {
            switch (next(xml)) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < LONGEST_TEXT) {
                        text = text.isEmpty() ? xml.getText() : text.concat(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return text;
                }
                case XMLStreamConstants.START_ELEMENT -> throw new XMLStreamException("an element inside a text");
                default -> {
                    // comments and processing instructions
                }
            }
        }
    }
}
