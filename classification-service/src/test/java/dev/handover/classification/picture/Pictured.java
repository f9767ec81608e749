package dev.handover.classification.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture read back by an XML parser that takes no document type and fetches nothing. */
final class Pictured {

    private final Document document;

    private Pictured(Document document) {
        this.document = document;
    }

    static Pictured of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setNamespaceAware(true);
            return new Pictured(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (Exception broken) {
            throw new AssertionError("not well-formed: " + svg, broken);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String element) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", element);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    List<Element> of(String element, String named) {
        return all(element).stream()
                .filter(e -> e.getAttribute("class").equals(named))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
