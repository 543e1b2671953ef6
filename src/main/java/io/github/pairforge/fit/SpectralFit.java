package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.align.Shift;
import io.github.pairforge.fit.BandSpectra.Means;
import io.github.pairforge.fit.BandSpectra.Segment;
import io.github.pairforge.raster.Progress;

/**
 * Finds the blur between two sensors by spectral consistency, the second criterion beside {@link KernelFit}.
 *
 * <p>HR goes through every candidate's operator first, sampled at LR pixels like the sensor's, so that its aliasing is
 * in the spectra that are compared. The radiometric gain is free. Segments are Hann-windowed and overlap by half; the
 * bootstrap draws neighbours together. Bands are compared one by one: a relation that mixes bands is not removed.
 */
public final class SpectralFit {

    private SpectralFit() {
    }

    /**
     * Fits all bands.
     *
     * @param data pairs of the same sensors
     * @param candidate family and resampling
     * @param shifts of each pair, LR pixels, as {@link KernelFit} found them
     * @param settings widths, taps, bootstrap
     * @param noise standard deviation of LR's white noise per band, reflectance; null to take the incoherent power
     *            near the Nyquist frequency for it
     * @return one per band
     * @throws IOException never, but the progress may throw it
     */
    public static List<SpectralCurve> fit(final List<PairData> data, final Candidate candidate,
        final List<Shift> shifts, final FitSettings settings, final double[] noise, final Progress progress)
        throws IOException
    {
        final double factor = data.get(0).relation().factor();
        final SigmaGrid grid = settings.grid() == null ? SigmaGrid.forFactor(factor) : settings.grid();
        final Prepared[] pairs = new Prepared[data.size()];
        KernelFit.parallel(pairs.length, "Preparing pairs", progress,
            p -> pairs[p] = Pilot.prepare(data.get(p), settings, grid));
        final int size = Arrays.stream(pairs)
            .mapToInt(p -> SegmentSpectra.size(p.area().width(), p.area().height())).min().orElseThrow();
        for (final Prepared p : pairs) {
            if (Math.min(p.area().width(), p.area().height()) < size) {
                throw new IllegalArgumentException(p.data().name() + ": only " + p.area().width() + " x "
                    + p.area().height() + " LR pixels are far enough from the border for spectra; at least " + size
                    + " x " + size + " are needed. Give a larger image or fewer taps.");
            }
        }
        final SpectralCurve[] curves = new SpectralCurve[data.get(0).bandCount()];
        KernelFit.parallel(curves.length, "Comparing spectra", progress, b -> {
            final BandSpectra spectra = spectra(pairs, b, candidate, shifts, settings.size(grid), grid, size, progress);
            curves[b] = curve(b, spectra, candidate, settings, factor, noise == null ? Double.NaN : noise[b]);
        });
        return List.of(curves);
    }

    private static BandSpectra spectra(final Prepared[] pairs, final int band, final Candidate candidate,
        final List<Shift> shifts, final int taps, final SigmaGrid grid, final int size, final Progress progress)
    {
        final SegmentSpectra fft = new SegmentSpectra(size);
        final List<Segment> segments = new ArrayList<>();
        for (int p = 0; p < pairs.length; p++) {
            final FitArea area = pairs[p].area();
            final int h = area.height();
            final float[] y = area.unpack(pairs[p].lr()[band]);
            final float[][] x = new float[grid.count()][];
            for (int i = 0; i < x.length; i++) {
                progress.check();
                x[i] = area.unpack(pairs[p].image(band, candidate, grid.sigma(i), taps, shifts.get(p).dx(),
                    shifts.get(p).dy()));
            }
            final int[] across = fft.starts(area.width());
            final int[] down = fft.starts(h);
            final int columns = (across.length + 1) / 2;
            for (int i = 0; i < across.length; i++) {
                for (int j = 0; j < down.length; j++) {
                    final double[] fy = fft.transform(y, h, across[i], down[j]);
                    if (fy == null) {
                        continue;
                    }
                    final double[][] xx = new double[x.length][];
                    final double[][] xy = new double[x.length][];
                    for (int s = 0; s < x.length; s++) {
                        final double[] fx = fft.transform(x[s], h, across[i], down[j]);
                        xx[s] = fft.product(fx, fx);
                        xy[s] = fft.product(fx, fy);
                    }
                    segments.add(new Segment(p, j / 2 * columns + i / 2, fft.product(fy, fy), xx, xy));
                }
            }
        }
        if (segments.isEmpty()) {
            throw new IllegalArgumentException(pairs[0].data().name()
                + ": no part of the image is free enough of nodata for spectra.");
        }
        return new BandSpectra(grid, fft.counts(), segments);
    }

    private static SpectralCurve curve(final int band, final BandSpectra spectra, final Candidate candidate,
        final FitSettings settings, final double factor, final double knownNoise)
    {
        final int pairs = spectra.segments().stream().mapToInt(Segment::pair).max().orElseThrow() + 1;
        final int[] groups = new int[pairs];
        spectra.segments().forEach(s -> groups[s.pair()] = Math.max(groups[s.pair()], s.group() + 1));
        final double[][] ones = new double[pairs][];
        Arrays.setAll(ones, p -> {
            final double[] w = new double[groups[p]];
            Arrays.fill(w, 1);
            return w;
        });
        final Estimate whole = Estimate.of(spectra.means(ones), knownNoise);
        final double[][][] weights = Bootstrap.weights(groups, settings.replicates(), settings.seed());
        final double[] power = new double[weights.length];
        final double[] cross = new double[weights.length];
        final double widening = Bootstrap.widening(groups);
        for (int r = 0; r < weights.length; r++) {
            final Estimate e = Estimate.of(spectra.means(weights[r]), knownNoise);
            power[r] = whole.power + widening * (e.power - whole.power);
            cross[r] = whole.cross + widening * (e.cross - whole.cross);
        }
        return report(band, spectra, candidate, settings, factor, whole, Interval.of(power, settings.confidence()),
            Interval.of(cross, settings.confidence()));
    }

    private record Estimate(Means means, double noise, double power, double cross) {

        static Estimate of(final Means means, final double knownNoise) {
            double cross = means.cross(means.grid().count() / 2);
            final int width = nearest(means.grid(), cross);
            cross = means.cross(width);
            final double noise = Double.isNaN(knownNoise) ? means.floor(width) : knownNoise * knownNoise;
            return new Estimate(means, noise, means.power(noise), cross);
        }
    }

    private static int nearest(final SigmaGrid grid, final double sigma) {
        return (int) Math.max(0, Math.min(grid.count() - 1.0, Math.rint((sigma - grid.lowest()) / grid.step())));
    }

    private static SpectralCurve report(final int band, final BandSpectra spectra, final Candidate candidate,
        final FitSettings settings, final double factor, final Estimate e, final Interval power,
        final Interval cross)
    {
        final Means m = e.means;
        final int rings = m.counts().length;
        final int atPower = nearest(m.grid(), e.power);
        final int atCross = nearest(m.grid(), e.cross);
        final int taps = settings.size(spectra.grid());
        final double[] frequencies = new double[rings];
        final double[] coherence = new double[rings];
        final double[] byPower = new double[rings];
        final double[] byCross = new double[rings];
        for (int k = 0; k < rings; k++) {
            frequencies[k] = 0.5 * (k + 1) / rings;
            coherence[k] = m.coherence(atCross, k);
            byPower[k] = Math.sqrt((m.yy()[k] - e.noise) / m.xx()[atPower][k])
                * Composite.transfer(candidate, m.grid().sigma(atPower), taps, factor, frequencies[k]);
            byCross[k] = m.xy()[atCross][k] / m.xx()[atCross][k]
                * Composite.transfer(candidate, m.grid().sigma(atCross), taps, factor, frequencies[k]);
        }
        // The gain is not part of the blur: both begin where the candidate begins.
        scale(byPower, Composite.transfer(candidate, e.power, taps, factor, frequencies[0]) / byPower[0]);
        scale(byCross, Composite.transfer(candidate, e.cross, taps, factor, frequencies[0]) / byCross[0]);
        return new SpectralCurve(band, e.power, power, e.cross, cross, Math.sqrt(e.noise), frequencies, coherence,
            byPower, byCross);
    }

    private static void scale(final double[] values, final double by) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= by;
        }
    }
}
