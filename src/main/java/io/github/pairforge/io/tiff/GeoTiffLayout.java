package io.github.pairforge.io.tiff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Tiling;

/**
 * The directories of a GeoTIFF, and where its tiles lie.
 *
 * <p>Bands are planes of their own (PlanarConfiguration 2): neighbours within a band are more alike than bands are, so
 * predictors do better, and one band can be read without the others.
 */
final class GeoTiffLayout {

    private static final int REDUCED_RESOLUTION = 1;
    private static final int BLACK_IS_ZERO = 1;
    private static final int SEPARATE_PLANES = 2;
    private static final long CLASSIC_LIMIT = 0xffff_ffffL;

    private final Grid grid;
    private final GeoTiffOptions options;
    private final Levels levels;
    private final int bands;
    private final CrsKeys crs;
    private final String metadata;
    private final boolean big;
    private final long[][] offsets;
    private final long[][] lengths;

    /** @throws IllegalArgumentException for more tiles than an array holds */
    GeoTiffLayout(final Grid grid, final List<Band> bands, final GeoTiffOptions options, final Levels levels) {
        this.grid = grid;
        this.options = options;
        this.levels = levels;
        this.bands = bands.size();
        crs = grid.isGeoreferenced() ? CrsKeys.of(grid.crs()) : new CrsKeys(null, Map.of(), List.of());
        final Map<String, String> items = new LinkedHashMap<>(options.metadata());
        items.putAll(crs.metadata());
        metadata = GdalMetadata.xml(bands, options.storage(), items);
        offsets = new long[levels.count()][];
        lengths = new long[levels.count()][];
        for (int level = 0; level < offsets.length; level++) {
            final long tiles = (long) levels.tiling(level).count() * this.bands;
            if (tiles * Long.BYTES > Integer.MAX_VALUE / 4) {
                throw new IllegalArgumentException(grid.width() + " x " + grid.height() + " pixels in "
                    + this.bands + " bands make too many tiles of " + options.tileSize() + "; use larger ones.");
            }
            offsets[level] = new long[(int) tiles];
            lengths[level] = new long[(int) tiles];
        }
        big = options.bigTiff() || header(true).size() + mostPixelBytes() > CLASSIC_LIMIT;
    }

    /** What tiles take when they do not compress at all, with a margin for the compressors' own bytes. */
    private long mostPixelBytes() {
        final long tile = (long) options.tileSize() * options.tileSize() * options.sampleType().bytes();
        return (tile + tile / 128 + 64) * bands * levels.pieces();
    }

    /** What offsets must stay below. */
    long limit() {
        return big ? Long.MAX_VALUE : CLASSIC_LIMIT;
    }

    /** What could not be kept as it was. */
    List<String> notes() {
        return crs.notes();
    }

    void place(final int level, final int tile, final int band, final long offset, final int length) {
        final int i = band * levels.tiling(level).count() + tile;
        offsets[level][i] = offset;
        lengths[level][i] = length;
    }

    /** The head of the file; its size is the same before and after tiles are placed. */
    FileLayout header() {
        return header(big);
    }

    private FileLayout header(final boolean eightByteOffsets) {
        final List<List<WrittenField>> directories = new ArrayList<>();
        for (int level = 0; level < levels.count(); level++) {
            directories.add(directory(level, eightByteOffsets));
        }
        return new FileLayout(eightByteOffsets, directories);
    }

    private List<WrittenField> directory(final int level, final boolean eightByteOffsets) {
        final Tiling t = levels.tiling(level);
        final List<WrittenField> fields = new ArrayList<>();
        if (level > 0) {
            fields.add(WrittenField.longs(TiffTag.NEW_SUBFILE_TYPE, false, REDUCED_RESOLUTION));
        }
        fields.add(WrittenField.longs(TiffTag.IMAGE_WIDTH, false, t.width()));
        fields.add(WrittenField.longs(TiffTag.IMAGE_LENGTH, false, t.height()));
        addSamples(fields);
        fields.add(WrittenField.longs(TiffTag.TILE_WIDTH, false, t.tileWidth()));
        fields.add(WrittenField.longs(TiffTag.TILE_LENGTH, false, t.tileHeight()));
        fields.add(WrittenField.longs(TiffTag.TILE_OFFSETS, eightByteOffsets, offsets[level]));
        fields.add(WrittenField.longs(TiffTag.TILE_BYTE_COUNTS, false, lengths[level]));
        options.nodata().ifPresent(v -> fields.add(WrittenField.text(TiffTag.GDAL_NODATA,
            Double.isNaN(v) ? "nan" : GdalNumber.text(v), StandardCharsets.US_ASCII)));
        if (level == 0) {
            fields.add(WrittenField.text(TiffTag.SOFTWARE, "PairForge", StandardCharsets.US_ASCII));
            fields.add(WrittenField.text(TiffTag.GDAL_METADATA, metadata, StandardCharsets.UTF_8));
            fields.addAll(GeoReferenceTags.fields(grid, crs.keys()));
        }
        return fields;
    }

    private void addSamples(final List<WrittenField> fields) {
        final SampleType type = options.sampleType();
        fields.add(WrittenField.shorts(TiffTag.BITS_PER_SAMPLE, repeated(8 * type.bytes(), bands)));
        fields.add(WrittenField.shorts(TiffTag.COMPRESSION, options.compression().code()));
        fields.add(WrittenField.shorts(TiffTag.PHOTOMETRIC, BLACK_IS_ZERO));
        fields.add(WrittenField.shorts(TiffTag.SAMPLES_PER_PIXEL, bands));
        fields.add(WrittenField.shorts(TiffTag.PLANAR_CONFIGURATION, SEPARATE_PLANES));
        if (options.compression() != Compression.NONE) {
            fields.add(WrittenField.shorts(TiffTag.PREDICTOR, type.isInteger() ? 2 : 3));
        }
        if (bands > 1) {
            fields.add(WrittenField.shorts(TiffTag.EXTRA_SAMPLES, repeated(0, bands - 1)));
        }
        fields.add(WrittenField.shorts(TiffTag.SAMPLE_FORMAT, repeated(type.format(), bands)));
    }

    private static int[] repeated(final int value, final int times) {
        final int[] values = new int[times];
        Arrays.fill(values, value);
        return values;
    }
}
