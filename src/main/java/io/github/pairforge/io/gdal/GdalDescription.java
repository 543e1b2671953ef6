package io.github.pairforge.io.gdal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.io.UnsupportedFeatureException;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;

/** Asks an open dataset what it is. */
final class GdalDescription {

    /** Types whose every value is a float; all others are read as double, so that nodata is compared exactly. */
    private static final Set<String> FLOAT_IS_EXACT = Set.of("Byte", "Int8", "UInt16", "Int16", "Float16", "Float32");

    private static final int SHOWN_ITEMS = 40;
    private static final int SHOWN_CHARACTERS = 200;

    private final Gdal gdal;
    private final GdalLibrary library;
    private final String name;
    private final Pointer dataset;
    private final List<Pointer> bands;

    /** @throws IOException when the dataset holds no pixels, or complex ones */
    GdalDescription(final Gdal gdal, final String name, final Pointer dataset) throws IOException {
        this.gdal = gdal;
        this.library = gdal.library();
        this.name = name;
        this.dataset = dataset;
        final int n = library.GDALGetRasterCount(dataset);
        if (n == 0) {
            throw new IOException(noBands());
        }
        bands = IntStream.rangeClosed(1, n).mapToObj(b -> library.GDALGetRasterBand(dataset, b)).toList();
        for (final Pointer band : bands) {
            if (library.GDALDataTypeIsComplex(library.GDALGetRasterDataType(band)) != 0) {
                throw new UnsupportedFeatureException(name + " holds complex numbers (" + type(band)
                    + "); make an amplitude image of it first.");
            }
        }
    }

    private String noBands() {
        final Map<String, String> parts = gdal.metadata(dataset, "SUBDATASETS");
        final List<String> names = parts.entrySet().stream().filter(e -> e.getKey().endsWith("_NAME"))
            .map(Map.Entry::getValue).toList();
        return names.isEmpty() ? name + " holds no image."
            : name + " holds " + names.size() + " images; give the name of one of them instead: "
                + String.join(", ", names.subList(0, Math.min(SHOWN_ITEMS, names.size())))
                + (names.size() > SHOWN_ITEMS ? ", ... (gdalinfo lists all)." : ".");
    }

    Grid grid() {
        // A file may name its CRS and not say where it lies: GDAL then leaves the transform as it was.
        final double[] transform = { 0, 1, 0, 0, 0, 1 };
        library.GDALGetGeoTransform(dataset, transform);
        return new Grid(transform, GdalCrs.parse(library, library.GDALGetProjectionRef(dataset)), width(), height());
    }

    int width() {
        return library.GDALGetRasterXSize(dataset);
    }

    int height() {
        return library.GDALGetRasterYSize(dataset);
    }

    List<Band> bands() {
        return bands.stream().map(this::band).toList();
    }

    private Band band(final Pointer band) {
        final Map<String, String> items = gdal.metadata(band, "");
        final String given = items.getOrDefault("BANDNAME", library.GDALGetDescription(band));
        final double nanometres = number(items.get("WAVELENGTH"));
        final double micrometres = number(library.GDALGetMetadataItem(band, "CENTRAL_WAVELENGTH_UM", "IMAGERY"));
        final boolean nm = "nm".equals(items.getOrDefault("WAVELENGTH_UNIT", "nm"));
        final double wavelength = nm && nanometres > 0 ? nanometres : micrometres * 1000;
        return new Band(given == null ? "" : given.strip(),
            wavelength > 0 && Double.isFinite(wavelength) ? wavelength : Double.NaN);
    }

    private static double number(final String s) {
        return s != null && s.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.parseDouble(s) : Double.NaN;
    }

    List<BandSamples> samples() {
        return bands.stream().map(this::samples).toList();
    }

    private BandSamples samples(final Pointer band) {
        final int flags = library.GDALGetMaskFlags(band);
        final boolean mask =
            (flags & GdalLibrary.MASK_PER_DATASET) != 0 && (flags & GdalLibrary.MASK_ALPHA) == 0;
        return new BandSamples(nodata(band), !FLOAT_IS_EXACT.contains(type(band)), isSignedByte(band), mask);
    }

    private OptionalDouble nodata(final Pointer band) {
        final IntByReference given = new IntByReference();
        final double value = library.GDALGetRasterNoDataValue(band, given);
        return given.getValue() == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private boolean isSignedByte(final Pointer band) {
        return "SIGNEDBYTE".equals(library.GDALGetMetadataItem(band, "PIXELTYPE", "IMAGE_STRUCTURE"));
    }

    private String type(final Pointer band) {
        return library.GDALGetDataTypeName(library.GDALGetRasterDataType(band));
    }

    DeclaredScale scale() {
        final List<double[]> all = new ArrayList<>();
        for (final Pointer band : bands) {
            all.add(new double[] { orElse(library::GDALGetRasterScale, band, 1),
                orElse(library::GDALGetRasterOffset, band, 0) });
        }
        return DeclaredScale.of(all, gdal.metadata(dataset, ""));
    }

    private interface Getter {

        double get(Pointer band, IntByReference success);
    }

    private static double orElse(final Getter getter, final Pointer band, final double otherwise) {
        final IntByReference given = new IntByReference();
        final double value = getter.get(band, given);
        return given.getValue() == 0 ? otherwise : value;
    }

    /** Sizes of the overviews that every band has. */
    List<RasterInfo.Size> overviews() {
        final int n = bands.stream().mapToInt(library::GDALGetOverviewCount).min().orElse(0);
        return IntStream.range(0, n).mapToObj(i -> library.GDALGetOverview(bands.get(0), i))
            .map(o -> new RasterInfo.Size(library.GDALGetRasterBandXSize(o), library.GDALGetRasterBandYSize(o)))
            .toList();
    }

    RasterInfo info() {
        final IntByReference blockWidth = new IntByReference();
        final IntByReference blockHeight = new IntByReference();
        library.GDALGetBlockSize(bands.get(0), blockWidth, blockHeight);
        return new RasterInfo(library.GDALGetDriverLongName(library.GDALGetDatasetDriver(dataset)) + " (GDAL "
            + gdal.version() + ")", sampleType(), compression(), nodata(bands.get(0)), blockWidth.getValue(),
            blockHeight.getValue(), overviews(), facts());
    }

    /** The smallest type that holds the samples of all bands. */
    private String sampleType() {
        final int union = bands.stream().map(library::GDALGetRasterDataType).reduce(library::GDALDataTypeUnion)
            .orElseThrow();
        final String gdalName = library.GDALGetDataTypeName(union).toLowerCase(Locale.ROOT);
        final String byteName = isSignedByte(bands.get(0)) ? "int8" : "uint8";
        return gdalName.equals("byte") ? byteName : gdalName;
    }

    private String compression() {
        final String ofBand = library.GDALGetMetadataItem(bands.get(0), "COMPRESSION", "IMAGE_STRUCTURE");
        final String s =
            ofBand != null ? ofBand : library.GDALGetMetadataItem(dataset, "COMPRESSION", "IMAGE_STRUCTURE");
        return s == null ? "none" : s.toLowerCase(Locale.ROOT);
    }

    private Map<String, String> facts() {
        final Map<String, String> facts = new LinkedHashMap<>();
        facts.put("colours", bands.stream().map(library::GDALGetRasterColorInterpretation)
            .map(library::GDALGetColorInterpretationName).collect(Collectors.joining(", ")));
        final int points = library.GDALGetGCPCount(dataset);
        if (points > 0) {
            facts.put("ground control points", points + ", not used; warp the image with gdalwarp to place it");
        }
        scale().remark().ifPresent(r -> facts.put("scale", r));
        gdal.metadata(dataset, "").entrySet().stream().limit(SHOWN_ITEMS)
            .forEach(e -> facts.put(e.getKey(), shortened(e.getValue())));
        return facts;
    }

    private static String shortened(final String s) {
        return s.length() <= SHOWN_CHARACTERS ? s : s.substring(0, SHOWN_CHARACTERS) + "...";
    }
}
