package io.github.pairforge.denoise;

import java.util.Arrays;

/**
 * One pass of a sliding-window cosine-transform filter over a plane with white noise of standard deviation 1.
 *
 * <p>Every patch of 8 × 8 pixels is transformed, its coefficients are shrunk, it is transformed back, and overlapping
 * patches are averaged by weights 1 / Σ gain², the inverse of the noise that is left in them (Guleryuz 2007; the
 * weights of Dabov et al. 2007, equation 10). Patches lie at every fourth row and column, and with a pilot at those in
 * between too (both coordinates 2 more): a quincunx, as good as every second row and column for half the work. Rows of
 * transforms are shared by the two patches above each other, before and after shrinking.
 *
 * <p>Sums are taken in the order of the patches, so a pixel has the same bits in any window that starts at a multiple
 * of four and holds all its patches. Not safe for concurrent use.
 */
final class PatchFilter {

    private static final int N = Dct8.SIZE;
    private static final int STEP = PhasePlane.STEP;
    private static final int[] NO_OFFSET = new int[N];
    /** Keeps 0 / 0 out of places without any valid pixel; too small to change a sum anywhere else. */
    private static final float NOTHING = 1e-30f;

    private final int most;
    private final Dct8 dct;
    /** Of rows y mod 8: horizontal frequency u of patch i at u · most + i. */
    private final float[][] rows;
    private final float[][] pilotRows;
    private final float[][] sums;
    private final float[][] validRows;
    private final float[][] weightRows;
    /** Of vertical frequency v: as rows. */
    private final float[][] patch;
    private final float[][] pilotPatch;
    private final float[][] pixels;
    private final float[] weight;
    private final float[][] column = new float[N][];
    private final float[][] frequencies;

    /** @param quads of the widest plane, a quarter of its columns */
    PatchFilter(final int quads) {
        most = quads;
        dct = new Dct8(N * most);
        rows = new float[N][N * most];
        pilotRows = new float[N][N * most];
        sums = new float[N][N * most];
        validRows = new float[N][most];
        weightRows = new float[N][most];
        patch = new float[N][N * most];
        pilotPatch = new float[N][N * most];
        pixels = new float[N][N * most];
        weight = new float[N * most];
        frequencies = new float[N][STEP * most];
    }

    /**
     * Filters a plane.
     *
     * @param in the noisy plane
     * @param pilot what the plane looks like without noise, or null in the first pass
     * @param valid share of the bands that is valid in each pixel, or null when all is valid everywhere
     * @param shrinkage what is done to coefficients
     * @param margin quads of columns and rows at the edge that are left out
     * @param out receives the filtered plane; 0 where no patch has a valid pixel
     * @param norm overwritten
     */
    void run(final PhasePlane in, final PhasePlane pilot, final PhasePlane valid, final Shrinkage shrinkage,
        final int margin, final PhasePlane out, final PhasePlane norm)
    {
        for (int r = 0; r < STEP; r++) {
            Arrays.fill(out.parts[r], 0);
            Arrays.fill(norm.parts[r], 0);
        }
        // A pilot from half as many patches is nearly as good a guide.
        for (int offset = 0; offset < (pilot == null ? 1 : STEP); offset += STEP / 2) {
            lattice(in, pilot, valid, shrinkage, offset, margin, out, norm);
        }
        for (int r = 0; r < STEP; r++) {
            divide(out.parts[r], norm.parts[r]);
        }
    }

    private void lattice(final PhasePlane in, final PhasePlane pilot, final PhasePlane valid,
        final Shrinkage shrinkage, final int offset, final int margin, final PhasePlane out, final PhasePlane norm)
    {
        final int n = in.quads - 2 * margin - (offset == 0 ? 1 : 2);
        final int first = STEP * margin + offset;
        final int last = in.height - STEP * margin - N;
        for (int y = first; y <= last; y += STEP) {
            if (y == first) {
                prepare(in, pilot, valid, offset, margin, y, n);
            }
            prepare(in, pilot, valid, offset, margin, y + STEP, n);
            filter(y, pilot != null, valid != null, shrinkage, n);
            finish(y, offset, margin, out, norm);
            if (y + STEP > last) {
                finish(y + STEP, offset, margin, out, norm);
            }
        }
    }

    /** Transforms four rows of all their patches. */
    private void prepare(final PhasePlane in, final PhasePlane pilot, final PhasePlane valid, final int offset,
        final int margin, final int y, final int n)
    {
        final int[] at = new int[N];
        for (int k = 0; k < N; k++) {
            at[k] = y * in.quads + margin + (offset + k) / STEP;
        }
        transformRows(in, at, offset, rows, y, n);
        if (pilot != null) {
            transformRows(pilot, at, offset, pilotRows, y, n);
        }
        for (int j = 0; j < STEP; j++) {
            final int slot = (y + j) % N;
            if (valid != null) {
                Arrays.fill(validRows[slot], 0, n, 0);
                for (int k = 0; k < N; k++) {
                    add(valid.parts[(offset + k) % STEP], at[k] + j * in.quads, validRows[slot], 0, n);
                }
            }
            Arrays.fill(sums[slot], 0);
            Arrays.fill(weightRows[slot], 0);
        }
    }

    /** Rows lie one behind the other; what a patch would see across the end of a row is computed, and not used. */
    private void transformRows(final PhasePlane plane, final int[] at, final int offset, final float[][] out,
        final int y, final int n)
    {
        for (int k = 0; k < N; k++) {
            column[k] = plane.parts[(offset + k) % STEP];
        }
        dct.forward(column, at, pixels, (STEP - 1) * plane.quads + n);
        for (int j = 0; j < STEP; j++) {
            for (int u = 0; u < N; u++) {
                System.arraycopy(pixels[u], j * plane.quads, out[(y + j) % N], u * most, n);
            }
        }
    }

    /** All patches of a row at once, and all their columns: long loops are what vector instructions are good at. */
    private void filter(final int y, final boolean guided, final boolean holes, final Shrinkage shrinkage,
        final int n)
    {
        final int all = N * most;
        dct.forward(stack(rows, y), NO_OFFSET, patch, all);
        if (guided) {
            dct.forward(stack(pilotRows, y), NO_OFFSET, pilotPatch, all);
        }
        // The mean of a patch is no detail, however near to zero it is.
        Arrays.fill(weight, 0, most, 1);
        Arrays.fill(weight, most, all, 0);
        for (int v = 0; v < N; v++) {
            shrinkage.apply(patch[v], pilotPatch[v], weight, v == 0 ? most : 0, all);
        }
        for (int u = 1; u < N; u++) {
            add(weight, u * most, weight, 0, most);
        }
        invert(weight, most);
        if (holes) {
            weightByValid(y, n);
        }
        // Behind the last patch of a row nothing may be added to the next row.
        Arrays.fill(weight, n, most, 0);
        for (int u = 1; u < N; u++) {
            System.arraycopy(weight, 0, weight, u * most, most);
        }
        dct.inverse(patch, pixels, all);
        for (int j = 0; j < N; j++) {
            addWeighted(pixels[j], weight, sums[(y + j) % N], all);
            add(weight, 0, weightRows[j], 0, n);
        }
    }

    private float[][] stack(final float[][] source, final int y) {
        for (int j = 0; j < N; j++) {
            column[j] = source[(y + j) % N];
        }
        return column;
    }

    /** A patch counts by how much of it is known. */
    private void weightByValid(final int y, final int n) {
        final float[] known = pixels[0];
        Arrays.fill(known, 0, n, 0);
        for (int j = 0; j < N; j++) {
            add(validRows[(y + j) % N], 0, known, 0, n);
        }
        for (int i = 0; i < n; i++) {
            weight[i] *= known[i] * (1f / (N * N));
        }
    }

    /** Turns four rows back into pixels, once all their patches are there. */
    private void finish(final int y, final int offset, final int margin, final PhasePlane out,
        final PhasePlane norm)
    {
        final int quads = out.quads;
        for (int j = 0; j < STEP; j++) {
            for (int u = 0; u < N; u++) {
                System.arraycopy(sums[(y + j) % N], u * most, frequencies[u], j * quads, quads);
            }
            System.arraycopy(weightRows[(y + j) % N], 0, weight, j * quads, quads);
        }
        final int n = STEP * quads - margin - (offset == 0 ? 1 : 2);
        dct.inverse(frequencies, pixels, n);
        for (int k = 0; k < N; k++) {
            final int at = y * quads + margin + (offset + k) / STEP;
            add(pixels[k], 0, out.parts[(offset + k) % STEP], at, n);
            add(weight, 0, norm.parts[(offset + k) % STEP], at, n);
        }
    }

    private static void add(final float[] values, final int from, final float[] sum, final int at, final int n) {
        for (int i = 0; i < n; i++) {
            sum[at + i] += values[from + i];
        }
    }

    private static void addWeighted(final float[] values, final float[] weight, final float[] sum, final int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += values[i] * weight[i];
        }
    }

    private static void invert(final float[] values, final int n) {
        for (int i = 0; i < n; i++) {
            values[i] = 1 / values[i];
        }
    }

    private static void divide(final float[] values, final float[] by) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] / (by[i] + NOTHING);
        }
    }
}
