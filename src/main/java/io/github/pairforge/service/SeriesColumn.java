package io.github.pairforge.service;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Shift;

/**
 * A column of numbers in the table of a time series' shifts.
 *
 * @param name with its unit; pixels are those of the grid that the alignment was found on
 * @param value {@code NaN} where there is none
 */
record SeriesColumn(String name, ToDoubleFunction<SeriesFrame> value) {

    static final List<SeriesColumn> ALL = List.of(
        new SeriesColumn("dx_px", f -> f.displacement().dx()),
        new SeriesColumn("dy_px", f -> f.displacement().dy()),
        new SeriesColumn("dx_m", f -> f.displacement().dx() * metres(f)),
        new SeriesColumn("dy_m", f -> f.displacement().dy() * metres(f)),
        of("error_x_px", a -> a.shift().errorX()),
        of("error_y_px", a -> a.shift().errorY()),
        of("peak_ratio", a -> a.shift().peakRatio()),
        of("correlation", a -> a.shift().correlation()),
        of("residual_px", a -> residual(a).length()),
        of("tie_points", a -> a.ties().matches()),
        of("inliers", a -> a.ties().inliers()));

    private static SeriesColumn of(final String name, final ToDoubleFunction<Alignment> value) {
        return new SeriesColumn(name, f -> f.alignment().map(value::applyAsDouble).orElse(Double.NaN));
    }

    private static double metres(final SeriesFrame frame) {
        return frame.alignment().map(Alignment::metresPerPixel).orElse(Double.NaN);
    }

    private static Shift residual(final Alignment a) {
        return a.residual().isFound() ? a.residual().shift() : Shift.UNKNOWN;
    }
}
