package io.github.pairforge.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Sentinel-2 product says of itself, by its name or by metadata.
 *
 * <p>Names follow the Sentinel-2 Products Specification: {@code S2A_MSIL2A_20230303T103931_N0509_R008_T31TCF_…} for a
 * product, {@code T31TCF_20230303T103931_B04} for the file of a band.
 *
 * @param source the words that were understood, for messages
 * @param baseline processing baseline, 5.09 for N0509; empty when it is not told
 * @param acquired day of acquisition; empty when it is not told
 * @param declaredOffset what has to be added to digital numbers as metadata tell it outright; empty otherwise
 */
public record Sentinel2Product(String source, OptionalDouble baseline, Optional<LocalDate> acquired,
    OptionalDouble declaredOffset)
{

    /** Digital numbers are 1000 too high from this processing baseline on … */
    public static final double OFFSET_BASELINE = 4;

    /** … which was introduced on this day; older images have it only when they were processed again. */
    public static final LocalDate OFFSET_DAY = LocalDate.of(2022, 1, 25);

    /** What has to be added to digital numbers from then on. */
    public static final double OFFSET = -1000;

    private static final Pattern PRODUCT =
        Pattern.compile("S2[A-D]_MSI(?:L1C|L2A)_(\\d{8})T\\d{6}_N(\\d{2})(\\d{2})_R\\d{3}_T\\w{5}");
    private static final Pattern BAND_FILE = Pattern.compile("T\\d{2}[A-Z]{3}_(\\d{8})T\\d{6}_[A-Z0-9]{3}");
    private static final Pattern BASELINE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,6})?");

    /**
     * Looks into a path and metadata.
     *
     * @param path the file with its folders: products are folders
     * @param metadata by name, as GDAL names them ("PROCESSING_BASELINE", "PRODUCT_URI", "BOA_ADD_OFFSET")
     * @return empty when nothing looks like Sentinel-2
     */
    public static Optional<Sentinel2Product> of(final String path, final Map<String, String> metadata) {
        final OptionalDouble offset = offset(metadata);
        final Optional<Sentinel2Product> named = named(path)
            .or(() -> metadata.values().stream().sorted().flatMap(v -> named(v).stream()).findFirst());
        final String baseline = metadata.getOrDefault("PROCESSING_BASELINE", "").strip();
        if (BASELINE.matcher(baseline).matches()) {
            return Optional.of(new Sentinel2Product("PROCESSING_BASELINE " + baseline,
                OptionalDouble.of(Double.parseDouble(baseline)), named.flatMap(Sentinel2Product::acquired), offset));
        }
        if (named.isPresent()) {
            final Sentinel2Product p = named.get();
            return Optional.of(new Sentinel2Product(p.source, p.baseline, p.acquired, offset));
        }
        return offset.isEmpty() ? Optional.empty() : Optional.of(new Sentinel2Product(
            "ADD_OFFSET " + (long) offset.getAsDouble(), OptionalDouble.empty(), Optional.empty(), offset));
    }

    private static Optional<Sentinel2Product> named(final String text) {
        final Matcher product = PRODUCT.matcher(text);
        if (product.find()) {
            return Optional.of(new Sentinel2Product(product.group(), OptionalDouble.of(
                Double.parseDouble(product.group(2) + "." + product.group(3))), day(product.group(1)),
                OptionalDouble.empty()));
        }
        final Matcher file = BAND_FILE.matcher(text);
        return file.find() ? Optional.of(new Sentinel2Product(file.group(), OptionalDouble.empty(),
            day(file.group(1)), OptionalDouble.empty())) : Optional.empty();
    }

    private static Optional<LocalDate> day(final String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        }
        catch (final DateTimeException e) {
            // Eight digits that are no date: a name that only looks like one.
            return Optional.empty();
        }
    }

    /** The offset that all bands share, under whatever prefix, suffix and sign it comes. */
    private static OptionalDouble offset(final Map<String, String> metadata) {
        final double[] all = metadata.entrySet().stream().filter(e -> e.getKey().contains("_ADD_OFFSET"))
            .map(e -> e.getValue().strip()).filter(v -> NUMBER.matcher(v).matches())
            .mapToDouble(v -> -Math.abs(Double.parseDouble(v)) + 0.0).distinct().toArray();
        return all.length == 1 ? OptionalDouble.of(all[0]) : OptionalDouble.empty();
    }

    /** What has to be added to digital numbers, as far as baseline, metadata or date tell. */
    public OptionalDouble offset() {
        if (declaredOffset.isPresent()) {
            return declaredOffset;
        }
        if (baseline.isPresent()) {
            return OptionalDouble.of(baseline.getAsDouble() >= OFFSET_BASELINE ? OFFSET : 0);
        }
        return acquired.filter(d -> !d.isBefore(OFFSET_DAY)).map(d -> OptionalDouble.of(OFFSET))
            .orElse(OptionalDouble.empty());
    }
}
