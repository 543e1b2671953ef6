package io.github.pairforge.denoise;

import java.util.Arrays;

/**
 * Denoises one window of all bands; holds the memory that takes. Not safe for concurrent use.
 *
 * <p>A pixel depends on the patches that hold it, those on the pilot, and that on patches again: with the lattice of
 * the patches 12 pixels on every side; and {@link Surroundings#REACH} more where there is nodata.
 */
final class DctBlock {

    /** What the block reaches beyond its pixels, whose first row and column are multiples of {@link #STEP}. */
    static final int HALO = 12;
    static final int STEP = PhasePlane.STEP;
    /** What is read beyond that. */
    static final int RIM = Surroundings.REACH + 1;

    final int width;
    final int height;
    private final DctPlan plan;
    private final float[] window;
    private final PhasePlane[] bands;
    private final PhasePlane[] components;
    private final PhasePlane noisy;
    private final PhasePlane pilot;
    private final PhasePlane norm;
    private final PhasePlane valid;
    private final PatchFilter filter;

    /**
     * @param width of the pixels that can be asked for, a multiple of four
     * @param height as width
     */
    DctBlock(final DctPlan plan, final int width, final int height) {
        this.plan = plan;
        this.width = width + 2 * HALO;
        this.height = height + 2 * HALO;
        window = new float[(this.width + 2 * RIM) * (this.height + 2 * RIM)];
        bands = planes(plan.bands());
        components = planes(plan.bands());
        noisy = plane();
        pilot = plane();
        norm = plane();
        valid = plane();
        filter = new PatchFilter(noisy.quads);
    }

    private PhasePlane plane() {
        return new PhasePlane(width, height);
    }

    private PhasePlane[] planes(final int count) {
        final PhasePlane[] planes = new PhasePlane[count];
        Arrays.setAll(planes, k -> plane());
        return planes;
    }

    /** Takes the pixels in: as large as the block with its halo and rim. */
    void load(final MirroredWindow source) {
        boolean holes = false;
        for (int b = 0; b < bands.length; b++) {
            holes |= !source.isFinite(b);
        }
        for (int r = 0; r < STEP; r++) {
            Arrays.fill(valid.parts[r], holes ? 0 : 1);
        }
        for (int b = 0; b < bands.length; b++) {
            source.copy(b, window);
            if (holes) {
                countValid(1f / bands.length);
                Surroundings.fill(window, width + 2 * RIM, height + 2 * RIM);
            }
            stabilize(plan.stabilizations().get(b), bands[b]);
        }
        for (int c = 0; c < components.length; c++) {
            plan.rotation().component(c, bands, noisy);
            final PhasePlane known = holes ? valid : null;
            filter.run(noisy, null, known, Shrinkage.THRESHOLD, 0, pilot, norm);
            filter.run(noisy, pilot, known, Shrinkage.WIENER, 1, components[c], norm);
        }
    }

    private void countValid(final float share) {
        for (int y = 0; y < height; y++) {
            final int from = (y + RIM) * (width + 2 * RIM) + RIM;
            for (int x = 0; x < width; x++) {
                if (!Float.isNaN(window[from + x])) {
                    valid.parts[x % STEP][y * valid.quads + x / STEP] += share;
                }
            }
        }
    }

    private void stabilize(final Stabilization stabilization, final PhasePlane out) {
        for (int y = 0; y < height; y++) {
            final int from = (y + RIM) * (width + 2 * RIM) + RIM;
            stabilization.forward(window, from, width);
            for (int r = 0; r < STEP; r++) {
                final float[] part = out.parts[r];
                final int at = y * out.quads;
                for (int q = 0; q < out.quads; q++) {
                    part[at + q] = window[from + STEP * q + r];
                }
            }
        }
    }

    /**
     * Gives pixels of one band after {@link #load}.
     *
     * @param x left column, from the first that is no halo
     * @param out row-major; NaN in it stays, everything else is replaced
     */
    void band(final int band, final int x, final int y, final int columns, final int lines, final float[] out) {
        plan.rotation().band(band, components, norm);
        final Stabilization stabilization = plan.stabilizations().get(band);
        for (int j = 0; j < lines; j++) {
            final int row = (y + j + HALO) * norm.quads;
            for (int i = 0; i < columns; i++) {
                final int column = x + i + HALO;
                window[i] = norm.parts[column % STEP][row + column / STEP];
            }
            stabilization.back(window, 0, columns);
            for (int i = 0; i < columns; i++) {
                if (!Float.isNaN(out[j * columns + i])) {
                    out[j * columns + i] = window[i];
                }
            }
        }
    }
}
