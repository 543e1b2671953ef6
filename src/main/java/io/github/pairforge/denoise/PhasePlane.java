package io.github.pairforge.denoise;

/**
 * A plane whose columns are kept in four parts: column 4 q + r is column q of part r.
 *
 * <p>Patches start at every fourth column; so the same pixel of consecutive patches is consecutive in memory, and one
 * instruction serves many patches.
 */
final class PhasePlane {

    static final int STEP = 4;

    final int quads;
    final int height;
    final float[][] parts;

    PhasePlane(final int width, final int height) {
        quads = width / STEP;
        this.height = height;
        parts = new float[STEP][quads * height];
    }
}
