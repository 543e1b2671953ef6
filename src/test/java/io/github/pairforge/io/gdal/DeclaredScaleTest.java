package io.github.pairforge.io.gdal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Reflectance;

class DeclaredScaleTest {

    private static final double[] NONE = { 1, 0 };

    @Test
    void aCommonScaleIsTheFiles() {
        final double[] s = { 1e-4, -0.1 };
        assertEquals(Optional.of(new Reflectance(1e-4, -0.1)), DeclaredScale.of(List.of(s, s), Map.of()).reflectance());
    }

    @Test
    void noScaleIsNotAScaleOfOne() {
        assertEquals(new DeclaredScale(Optional.empty(), Optional.empty()), DeclaredScale.of(List.of(NONE), Map.of()));
    }

    @Test
    void differentScalesAreSaidAndNotApplied() {
        final DeclaredScale scale = DeclaredScale.of(List.of(NONE, new double[] { 2, 0 }), Map.of());
        assertTrue(scale.reflectance().isEmpty());
        assertTrue(scale.remark().orElseThrow().contains("differs from band to band"));
    }

    @Test
    void anImpossibleScaleIsSaidAndNotApplied() {
        final DeclaredScale scale = DeclaredScale.of(List.of(new double[] { -1, 0 }), Map.of());
        assertTrue(scale.reflectance().isEmpty());
        assertTrue(scale.remark().orElseThrow().contains("-1.0"));
    }

    /** Sentinel-2 products of baseline 04.00 and later carry an offset of -1000, earlier ones none. */
    @Test
    void sentinel2OffsetDependsOnTheProcessingBaseline() {
        assertEquals(Optional.of(new Reflectance(1e-4, -0.1)), sentinel2("04.00"));
        assertEquals(Optional.of(new Reflectance(1e-4, -0.1)), sentinel2("05.09"));
        assertEquals(Optional.of(new Reflectance(1e-4, 0)), sentinel2("03.01"));
        assertEquals(Optional.empty(), sentinel2("unknown"));
    }

    private static Optional<Reflectance> sentinel2(final String baseline) {
        return DeclaredScale.of(List.of(NONE),
            Map.of("PROCESSING_BASELINE", baseline, "QUANTIFICATION_VALUE", "10000")).reflectance();
    }
}
