package dev.handover.classification.dmn;

import dev.handover.classification.dmn.TableRefused.Fault;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A stranger's XML, read forward as elements and text. A document type, an entity, a processing instruction or another
 * encoding than UTF-8 ends it; nothing is ever fetched. The bytes are decoded here, so that the parser has no encoding
 * to guess.
 */
final class SafeXml {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_ATTRIBUTES = 20;
    private static final int MAX_TEXT = 5_000;

    private final XMLStreamReader reader;
    private int depth;

    /** @throws TableRefused when the bytes are no text in UTF-8, too many, or not XML 1.0 */
    SafeXml(byte[] file) {
        if (file.length > DmnTable.MAX_BYTES) {
            throw refused(1, 1, "must have at most " + DmnTable.MAX_BYTES + " bytes", file.length + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setXMLResolver((publicId, systemId, base, namespace) -> {
                throw new XMLStreamException("nothing is fetched");
            });
            reader = factory.createXMLStreamReader(
                    new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            throw refused(1, 1, "must be text in UTF-8", "bytes");
        } catch (XMLStreamException e) {
            throw refused(1, 1, "must be well-formed XML", "text");
        }
        String encoding =
                Optional.ofNullable(reader.getCharacterEncodingScheme()).orElse("UTF-8");
        String version = Optional.ofNullable(reader.getVersion()).orElse("1.0");
        if (!encoding.toUpperCase(Locale.ROOT).equals("UTF-8") || !version.equals("1.0")) {
            throw refused(1, 1, "must be XML 1.0 in UTF-8", "XML declaration");
        }
    }

    /** Goes to the root element. */
    void root() {
        if (!next()) {
            throw refused("must have a root element", "nothing");
        }
    }

    /**
     * Goes to the next child of the element that is open.
     *
     * @return false when there is none and the element is closed
     */
    boolean next() {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            } else if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            } else if (event == XMLStreamConstants.CHARACTERS
                    && !reader.getText().isBlank()) {
                throw refused("must have no text between elements", "text");
            }
        }
    }

    /** {@return the text of the open element, which is closed by it} */
    String text() {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw refused("must hold text only", "element");
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
            if (text.length() > MAX_TEXT) {
                throw refused("must have at most " + MAX_TEXT + " characters", "text");
            }
        }
    }

    /** Passes over all that is in the open element. */
    void skip() {
        int until = depth - 1;
        while (depth > until) {
            advance();
        }
    }

    /** Reads on to the end of the file: what follows the root must be well-formed too. */
    void end() {
        while (advance() != XMLStreamConstants.END_DOCUMENT) {
            // Comments and blanks.
        }
    }

    private int advance() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    bounded();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw refused("must have no document type", "DOCTYPE");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("must use no entities", "entity");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw refused("must have no processing instructions", "processing instruction");
                default -> {
                    // Text, comments and the end.
                }
            }
            return event;
        } catch (XMLStreamException e) {
            // The parser's own words repeat parts of the file.
            throw refused("must be well-formed XML", "text");
        }
    }

    private void bounded() {
        if (depth > MAX_DEPTH) {
            throw refused("must be nested at most " + MAX_DEPTH + " deep", "element");
        } else if (reader.getAttributeCount() + reader.getNamespaceCount() > MAX_ATTRIBUTES) {
            throw refused("must have at most " + MAX_ATTRIBUTES + " attributes", "element");
        }
    }

    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        return Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    }

    /** {@return an attribute of no namespace, or null} */
    String attribute(String name) {
        // Given null, the parser takes an attribute of any namespace.
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name) && (namespace == null || namespace.isEmpty())) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** {@return what is wrong where the parser stands} */
    Fault fault(String rule, String shape) {
        return new Fault(
                Math.max(1, reader.getLocation().getLineNumber()),
                Math.max(1, reader.getLocation().getColumnNumber()),
                rule,
                shape);
    }

    TableRefused refused(String rule, String shape) {
        return new TableRefused(List.of(fault(rule, shape)));
    }

    private static TableRefused refused(int line, int column, String rule, String shape) {
        return new TableRefused(List.of(new Fault(line, column, rule, shape)));
    }
}
