package io.github.pairforge.io.tiff;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What GDAL writes into its private tag 42112: name and value pairs, of the image or of a band. */
final class GdalItems {

    /**
     * @param band zero-based, or −1 for the image
     * @param role what GDAL uses it for ("scale", "offset", "description"), or empty
     */
    record Item(String name, int band, String role, String value) {
    }

    private record Key(int band, String text) {
    }

    private final List<Item> items;
    private final Map<Key, String> roles = new HashMap<>();
    private final Map<Key, String> names = new HashMap<>();

    private GdalItems(final List<Item> items) {
        this.items = List.copyOf(items);
        for (final Item i : items) {
            roles.putIfAbsent(new Key(i.band, i.role), i.value);
            names.putIfAbsent(new Key(i.band, i.name.toLowerCase(Locale.ROOT)), i.value);
        }
    }

    /**
     * @param xml the tag's text; empty gives no items
     * @throws XMLStreamException when it is no well-formed XML
     */
    static GdalItems parse(final String xml) throws XMLStreamException {
        final List<Item> items = new ArrayList<>();
        if (xml.isBlank()) {
            return new GdalItems(items);
        }
        // The JDK's own: another one on the class path may not know these properties.
        final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            final XMLStreamReader in = factory.createXMLStreamReader(new StringReader(xml));
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("Item")) {
                    items.add(item(in));
                }
            }
        }
        catch (final RuntimeException e) {
            // The JDK's parser lets some of its own slip out on malformed input.
            throw new XMLStreamException(e);
        }
        return new GdalItems(items);
    }

    private static Item item(final XMLStreamReader in) throws XMLStreamException {
        final String name = attribute(in, "name");
        final String role = attribute(in, "role").toLowerCase(Locale.ROOT);
        final String band = attribute(in, "sample");
        return new Item(name, band.matches("\\d{1,5}") ? Integer.parseInt(band) : -1, role,
            unescaped(in.getElementText()));
    }

    /** GDAL escapes values twice; the XML parser has undone it once. The ampersand comes last. */
    private static String unescaped(final String value) {
        return value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
            .replace("&amp;", "&");
    }

    private static String attribute(final XMLStreamReader in, final String name) {
        final String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** All items in the order of the file. */
    List<Item> all() {
        return items;
    }

    /** Value of a band's item that plays a role. */
    Optional<String> role(final int band, final String role) {
        return Optional.ofNullable(roles.get(new Key(band, role)));
    }

    /** Value of a band's item by name, in any case. */
    Optional<String> named(final int band, final String name) {
        return Optional.ofNullable(names.get(new Key(band, name.toLowerCase(Locale.ROOT))));
    }
}
