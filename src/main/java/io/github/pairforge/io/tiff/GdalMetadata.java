package io.github.pairforge.io.tiff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Reflectance;

/**
 * The XML of GDAL's metadata tag (GDAL's GTiff driver documentation, "Metadata"): band names, wavelengths in the
 * IMAGERY domain, scale and offset of every band, and free items.
 *
 * <p>Scale and offset are written even when they are 1 and 0: that says that samples are reflectance.
 */
final class GdalMetadata {

    private final StringBuilder xml = new StringBuilder("<GDALMetadata>\n");

    private GdalMetadata() {
    }

    static String xml(final List<Band> bands, final Reflectance storage, final Map<String, String> items) {
        final GdalMetadata m = new GdalMetadata();
        items.forEach((name, value) -> m.item(name, "", value));
        for (int b = 0; b < bands.size(); b++) {
            m.band(bands.get(b), storage, " sample=\"" + b + "\"");
        }
        return m.xml.append("</GDALMetadata>\n").toString();
    }

    private void band(final Band band, final Reflectance storage, final String sample) {
        if (band.isNamed()) {
            item("DESCRIPTION", sample + " role=\"description\"", band.name());
        }
        if (!Double.isNaN(band.wavelength())) {
            // Nanometres to micrometres by moving the point: no rounding.
            final BigDecimal micrometres = BigDecimal.valueOf(band.wavelength()).movePointLeft(3);
            item("CENTRAL_WAVELENGTH_UM", sample + " domain=\"IMAGERY\"",
                micrometres.stripTrailingZeros().toPlainString());
        }
        item("OFFSET", sample + " role=\"offset\"", GdalNumber.text(storage.offset()));
        item("SCALE", sample + " role=\"scale\"", GdalNumber.text(storage.scale()));
    }

    /** GDAL escapes values twice, not names, and takes back as much when it reads. */
    private void item(final String name, final String attributes, final String value) {
        xml.append("  <Item name=\"").append(escape(name)).append('"').append(attributes).append('>')
            .append(escape(escape(value))).append("</Item>\n");
    }

    private static String escape(final String text) {
        final StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // XML 1.0 has no other control characters, and NUL would end the tag.
                default -> out.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        });
        return out.toString();
    }
}
