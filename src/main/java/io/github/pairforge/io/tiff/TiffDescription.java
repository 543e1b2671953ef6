package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import javax.xml.stream.XMLStreamException;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;

/**
 * Everything a file says about its image besides how it is stored.
 *
 * @param format for people
 * @param nodata the declared value, possibly NaN
 * @param items GDAL's metadata
 * @param facts other facts by name
 */
record TiffDescription(String format, Grid grid, List<Band> bands, OptionalDouble nodata, GdalItems items,
    Map<String, String> facts)
{

    private static final int ORIENTATION = 274;
    private static final int MAX_FACTS = 1000;

    static TiffDescription read(final TiffDirectories all) throws IOException {
        final TiffDirectory d = all.image();
        final TiffLayout layout = TiffLayout.of(d, false);
        final GdalItems items;
        try {
            items = GdalItems.parse(d.text(TiffTag.GDAL_METADATA));
        }
        catch (final XMLStreamException e) {
            final IOException damaged = d.input().damaged("its GDAL metadata are no well-formed XML");
            damaged.initCause(e);
            throw damaged;
        }
        final Map<String, String> facts = new LinkedHashMap<>();
        final OptionalDouble nodata = nodata(d, facts);
        final Grid grid = GeoReference.grid(d, layout.width(), layout.height());
        facts(all, layout, items, facts);
        final boolean geo = grid.isGeoreferenced() || grid.crs().isKnown();
        return new TiffDescription((geo ? "GeoTIFF (" : "TIFF (") + d.input().header().describe() + ")", grid,
            List.copyOf(GdalBands.bands(items, layout.samples())), nodata, items,
            Collections.unmodifiableMap(facts));
    }

    private static OptionalDouble nodata(final TiffDirectory d, final Map<String, String> facts) throws IOException {
        final String text = d.text(TiffTag.GDAL_NODATA);
        final OptionalDouble nodata = GdalNumber.parse(text);
        if (nodata.isEmpty() && !text.isBlank()) {
            facts.put("Nodata ignored", "\"" + text.strip() + "\" is no number");
        }
        return nodata;
    }

    private static void facts(final TiffDirectories all, final TiffLayout layout, final GdalItems items,
        final Map<String, String> facts) throws IOException
    {
        final TiffDirectory d = all.image();
        if (d.integers(TiffTag.EXTRA_SAMPLES, layout.samples()).length > 0) {
            alpha(d, layout, facts);
        }
        if (d.integer(ORIENTATION, 1) != 1) {
            facts.put("Orientation ignored", Long.toString(d.integer(ORIENTATION, 1)));
        }
        if (d.field(TiffTag.MODEL_TIEPOINT).isPresent() && d.field(TiffTag.MODEL_PIXEL_SCALE).isEmpty()) {
            facts.put("Ground control points ignored", "they are no affine transform; use gdalwarp");
        }
        if (all.otherPages() > 0) {
            facts.put("Other pages ignored", Integer.toString(all.otherPages()));
        }
        put(facts, "Description", d.text(TiffTag.IMAGE_DESCRIPTION));
        put(facts, "Software", d.text(TiffTag.SOFTWARE));
        put(facts, "Date", d.text(TiffTag.DATE_TIME));
        for (final GdalItems.Item item : items.all()) {
            if (facts.size() < MAX_FACTS && item.role().isEmpty()) {
                put(facts, item.band() < 0 ? item.name() : "Band " + (item.band() + 1) + " " + item.name(),
                    item.value());
            }
        }
    }

    private static void alpha(final TiffDirectory d, final TiffLayout layout, final Map<String, String> facts)
        throws IOException
    {
        final long[] extra = d.integers(TiffTag.EXTRA_SAMPLES, layout.samples());
        for (int i = 0; i < extra.length; i++) {
            if (extra[i] == 1 || extra[i] == 2) {
                facts.put("Alpha", "band " + (layout.samples() - extra.length + i + 1)
                    + "; it is read as a band and masks nothing");
            }
        }
    }

    private static void put(final Map<String, String> facts, final String name, final String value) {
        if (!value.isBlank()) {
            facts.putIfAbsent(name, value.strip());
        }
    }

    /**
     * The facts to show, storage first.
     *
     * @param notes what was found of overviews and masks; they stand for facts of the same name
     */
    Map<String, String> facts(final TiffLayout layout, final Map<String, String> notes) {
        final Map<String, String> shown = new LinkedHashMap<>();
        shown.put("Blocks", layout.tiled() ? "tiles" : "strips");
        shown.put("Interleaving", layout.planar() ? "band" : "pixel");
        if (layout.predictor() != 1) {
            shown.put("Predictor", Integer.toString(layout.predictor()));
        }
        facts.forEach(shown::putIfAbsent);
        shown.putAll(notes);
        return Collections.unmodifiableMap(shown);
    }
}
