package io.github.pairforge.io.gdal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.raster.Reflectance;

/**
 * What a dataset says about the meaning of its numbers.
 *
 * @param reflectance the scale and offset that hold for every band
 * @param remark why there is none although the file declares something, for the user
 */
record DeclaredScale(Optional<Reflectance> reflectance, Optional<String> remark) {

    private static final List<String> QUANTIFICATION =
        List.of("BOA_QUANTIFICATION_VALUE", "L2A_BOA_QUANTIFICATION_VALUE", "QUANTIFICATION_VALUE");

    /** From processing baseline 04.00 (25 January 2022) on, Sentinel-2 adds 1000 to every number. */
    private static final double OFFSET_BASELINE = 4;
    private static final double SENTINEL_2_OFFSET = -1000;

    /**
     * @param scaleAndOffset one pair per band, {1, 0} where nothing is declared: GDAL does not tell these apart for all
     *            formats
     * @param metadata the dataset's items; Sentinel-2 products carry quantification value and processing baseline
     */
    static DeclaredScale of(final List<double[]> scaleAndOffset, final Map<String, String> metadata) {
        final double[] first = scaleAndOffset.get(0);
        if (scaleAndOffset.stream().anyMatch(s -> !Arrays.equals(s, first))) {
            return none("differs from band to band, so none is applied; give scale and offset yourself");
        }
        if (first[0] != 1 || first[1] != 0) {
            return first[0] > 0 && Double.isFinite(first[0]) && Double.isFinite(first[1])
                ? new DeclaredScale(Optional.of(new Reflectance(first[0], first[1])), Optional.empty())
                : none("scale " + first[0] + ", offset " + first[1] + " cannot be meant; give them yourself");
        }
        return new DeclaredScale(sentinel2(metadata), Optional.empty());
    }

    private static Optional<Reflectance> sentinel2(final Map<String, String> metadata) {
        final Optional<Double> quantification =
            QUANTIFICATION.stream().map(metadata::get).filter(DeclaredScale::isPositive).map(Double::valueOf)
                .findFirst();
        final String baseline = metadata.get("PROCESSING_BASELINE");
        if (quantification.isEmpty() || !isPositive(baseline)) {
            return Optional.empty();
        }
        final double offset = Double.parseDouble(baseline) >= OFFSET_BASELINE ? SENTINEL_2_OFFSET : 0;
        return Optional.of(new Reflectance(1 / quantification.get(), offset / quantification.get()));
    }

    private static boolean isPositive(final String s) {
        return s != null && s.matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(s) > 0;
    }

    private static DeclaredScale none(final String remark) {
        return new DeclaredScale(Optional.empty(), Optional.of(remark));
    }
}
