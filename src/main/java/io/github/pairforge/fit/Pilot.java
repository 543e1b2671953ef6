package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.Locale;

import io.github.pairforge.blur.Resampling;

/** Makes a pair ready for fitting, with a typical blur: where it lies, which pixels count, and the relation's range. */
final class Pilot {

    static final Candidate TYPICAL = new Candidate(KernelShape.GAUSSIAN, Resampling.BILINEAR);

    private static final double TYPICAL_SIGMA = 0.7;

    /** Blocks of the bootstrap, about; fewer would make its intervals noisy, smaller ones would not be independent. */
    private static final int BLOCKS = 64;

    private static final int SMALLEST_EDGE = 5;
    private static final int PIXELS_PER_UNKNOWN = 8;

    private Pilot() {
    }

    static Prepared prepare(final PairData pair, final FitSettings settings, final SigmaGrid grid) {
        final double factor = pair.relation().factor();
        final int size = settings.size(grid);
        final double sigma = grid.clamp(TYPICAL_SIGMA * factor);
        final int pilotSize = Math.min(size, 2 * (int) Math.ceil(3 * sigma) + 1);
        final float[][] filled = new float[pair.bandCount()][];
        for (int b = 0; b < filled.length; b++) {
            requireContent(pair, b);
            filled[b] = Nodata.filled(pair.hr()[b]);
        }
        final double[] shift = { 0, 0 };
        if (settings.solveShift()) {
            final CoarseShift coarse = CoarseShift.search(blurred(pair, filled, sigma, pilotSize), pair.lr(),
                pair.lrWidth(), pair.lrHeight(), settings.search());
            shift[0] = coarse.dx();
            shift[1] = coarse.dy();
        }
        final double reach = size / 2 + Math.max(2, factor / 2 + 1) + 2 + (settings.solveShift() ? factor : 0);
        final FitArea first = FitArea.of(pair, shift[0], shift[1], reach, null, SMALLEST_EDGE);
        requirePixels(pair, first, settings);
        Prepared prepared = with(pair, filled, first, settings, shift, 0, sigma, pilotSize);
        final boolean[] out = Contradictions.find(first, images(prepared, sigma, pilotSize), prepared.lr());
        final boolean[] keep = new boolean[pair.lrWidth() * pair.lrHeight()];
        Arrays.fill(keep, true);
        int left = 0;
        for (final int p : first.pixels()) {
            if (out[p]) {
                left++;
                keep[(first.top() + p % first.height()) * pair.lrWidth() + first.left() + p / first.height()] = false;
            }
        }
        final int edge = (int) Math.max(SMALLEST_EDGE,
            Math.rint(Math.sqrt((double) first.width() * first.height() / BLOCKS)));
        final FitArea area = FitArea.of(pair, shift[0], shift[1], reach, keep, edge);
        requirePixels(pair, area, settings);
        return with(pair, filled, area, settings, shift, left / (double) first.count(), sigma, pilotSize);
    }

    private static Prepared with(final PairData pair, final float[][] hr, final FitArea area,
        final FitSettings settings, final double[] shift, final double outliers, final double sigma, final int size)
    {
        final float[][] lr = new float[hr.length][];
        for (int b = 0; b < lr.length; b++) {
            lr[b] = area.packPlane(pair.lr()[b], pair.lrWidth());
        }
        final double[] scale = new double[hr.length];
        Arrays.fill(scale, 1);
        final Prepared raw = new Prepared(pair, hr, area, lr, null, shift, scale, outliers);
        return new Prepared(pair, hr, area, lr, Basis.of(settings.radiometry(), images(raw, sigma, size)), shift,
            scale, outliers);
    }

    private static float[][] images(final Prepared pair, final double sigma, final int size) {
        final float[][] x = new float[pair.hr().length][];
        for (int b = 0; b < x.length; b++) {
            x[b] = pair.image(b, TYPICAL, sigma, size, pair.pilot()[0], pair.pilot()[1]);
        }
        return x;
    }

    /** All LR pixels, row-major. */
    private static float[][] blurred(final PairData pair, final float[][] hr, final double sigma, final int size) {
        final var r = pair.relation();
        final AxisTaps rows = AxisTaps.of(TYPICAL, sigma, size, r.factorY(), r.originY(), pair.hrHeight(), 0,
            pair.lrHeight());
        final AxisTaps cols = AxisTaps.of(TYPICAL, sigma, size, r.factorX(), r.originX(), pair.hrWidth(), 0,
            pair.lrWidth());
        final float[][] out = new float[hr.length][];
        for (int b = 0; b < out.length; b++) {
            final float[] columns = new float[pair.lrWidth() * pair.lrHeight()];
            final Sampler sampler = new Sampler(hr[b], pair.hrWidth(), 0, pair.hrWidth());
            sampler.horizontal(sampler.vertical(rows), cols, columns);
            out[b] = new float[columns.length];
            for (int k = 0; k < columns.length; k++) {
                out[b][k % pair.lrHeight() * pair.lrWidth() + k / pair.lrHeight()] = columns[k];
            }
        }
        return out;
    }

    private static void requireContent(final PairData pair, final int band) {
        for (final float[] plane : new float[][] { pair.hr()[band], pair.lr()[band] }) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (final float v : plane) {
                if (Float.isFinite(v)) {
                    lowest = Math.min(lowest, v);
                    highest = Math.max(highest, v);
                }
            }
            if (!(highest > lowest)) {
                throw new IllegalArgumentException(pair.name() + ", " + pair.bands().get(band).label(band) + " of "
                    + (plane == pair.hr()[band] ? "HR" : "LR")
                    + ": fewer than two different values, nothing can be fitted; leave the band out.");
            }
        }
    }

    private static void requirePixels(final PairData pair, final FitArea area, final FitSettings settings) {
        final int unknowns = 5 + (settings.radiometry().mixesBands() ? pair.bandCount() : 3);
        final int needed = PIXELS_PER_UNKNOWN * unknowns;
        if (area.count() < needed) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "%s: %d LR pixels are valid, free of clouds and far enough from the border; %d are needed for %d "
                    + "unknowns. Give a larger image, fewer taps, or a smaller largest sigma.", pair.name(),
                area.count(), needed, unknowns));
        }
    }
}
