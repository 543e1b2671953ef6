package io.github.pairforge.updatesite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code db.xml.gz}: every file that a site holds or has held.
 *
 * @param components by name
 */
record Index(Map<String, Component> components) {

    static final String FILE = "db.xml.gz";

    private static final String UTF_8 = "UTF-8";

    Index {
        components = Map.copyOf(components);
    }

    static Index empty() {
        return new Index(Map.of());
    }

    /** @throws IOException when the file cannot be read or is no index */
    static Index read(final Path file) throws IOException {
        final XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            final XMLStreamReader xml = factory.createXMLStreamReader(in, UTF_8);
            final Map<String, Component> components = new TreeMap<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && "plugin".equals(xml.getLocalName())) {
                    final Component c = component(xml);
                    components.put(c.name(), c);
                }
            }
            return new Index(components);
        }
        catch (final XMLStreamException | NumberFormatException e) {
            throw new IOException(file + " is no index of an update site: " + e.getMessage(), e);
        }
    }

    private static Component component(final XMLStreamReader xml) throws XMLStreamException {
        final String filename = xml.getAttributeValue(null, "filename");
        Optional<Release> current = Optional.empty();
        String description = "";
        final List<String> dependencies = new ArrayList<>();
        final List<String> links = new ArrayList<>();
        final List<Release> previous = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !"plugin".equals(xml.getLocalName())) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "version" -> current = Optional.of(release(xml, filename));
                    case "previous-version" -> previous.add(release(xml, filename));
                    case "description" -> description = xml.getElementText();
                    case "dependency" -> dependencies.add(xml.getAttributeValue(null, "filename"));
                    case "link" -> links.add(xml.getElementText());
                    default -> { }
                }
            }
        }
        return new Component(Component.nameOf(filename), current, description, dependencies, links, previous);
    }

    private static Release release(final XMLStreamReader xml, final String filename) {
        final String own = xml.getAttributeValue(null, "filename");
        return new Release(own == null ? filename : own, xml.getAttributeValue(null, "checksum"),
            number(xml, "timestamp"), number(xml, "filesize"), number(xml, "timestamp-obsolete"));
    }

    private static long number(final XMLStreamReader xml, final String attribute) {
        final String text = xml.getAttributeValue(null, attribute);
        return text == null ? 0 : Long.parseLong(text);
    }

    /** Components in the order of their names. */
    List<Component> sorted() {
        return List.copyOf(new TreeMap<>(components).values());
    }

    /** The latest time at which something happened on the site, 0 for an empty one. */
    long latest() {
        long latest = 0;
        for (final Component c : components.values()) {
            for (final Release r : c.previous()) {
                latest = Math.max(latest, Math.max(r.timestamp(), r.obsolete()));
            }
            latest = Math.max(latest, c.current().map(Release::timestamp).orElse(0L));
        }
        return latest;
    }

    /** The same bytes for the same index. */
    void write(final Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            final XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, UTF_8);
            xml.writeStartDocument(UTF_8, "1.0");
            xml.writeStartElement("pluginRecords");
            for (final Component c : sorted()) {
                write(c, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        }
        catch (final XMLStreamException e) {
            throw new IOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(final Component c, final XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("plugin");
        xml.writeAttribute("filename", c.current().map(Release::filename).orElseGet(
            () -> c.previous().get(0).filename()));
        if (c.current().isPresent()) {
            final Release r = c.current().get();
            xml.writeStartElement("version");
            xml.writeAttribute("checksum", r.checksum());
            xml.writeAttribute("timestamp", Long.toString(r.timestamp()));
            xml.writeAttribute("filesize", Long.toString(r.size()));
            if (!c.description().isEmpty()) {
                text(xml, "description", c.description());
            }
            for (final String dependency : c.dependencies()) {
                xml.writeEmptyElement("dependency");
                xml.writeAttribute("filename", dependency);
                xml.writeAttribute("timestamp", Long.toString(r.timestamp()));
            }
            for (final String link : c.links()) {
                text(xml, "link", link);
            }
            xml.writeEndElement();
        }
        for (final Release r : c.previous()) {
            xml.writeEmptyElement("previous-version");
            xml.writeAttribute("filename", r.filename());
            xml.writeAttribute("timestamp", Long.toString(r.timestamp()));
            xml.writeAttribute("timestamp-obsolete", Long.toString(r.obsolete()));
            xml.writeAttribute("checksum", r.checksum());
        }
        xml.writeEndElement();
    }

    private static void text(final XMLStreamWriter xml, final String element, final String text)
        throws XMLStreamException
    {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
