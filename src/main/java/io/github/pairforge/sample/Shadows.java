package io.github.pairforge.sample;

/** Cast shadows: a sample is dark when something between it and the sun stands higher than its ray. */
final class Shadows {

    /** Nothing in the scene is higher, metres. */
    static final double HIGHEST = 19;

    /** Length of the longest shadow, metres. */
    static final double REACH = HIGHEST / Sun.TANGENT;

    /** Shares of light in a shadow: the sky's, which is blue; leaves scatter NIR into shadows. */
    private static final float[] SKYLIGHT = { 0.38f, 0.41f, 0.48f, 0.42f };

    private static final double STRIDE = 0.9;

    private Shadows() {
    }

    /** Darkens what lies in shadow, and applies the relief, inside the rim. */
    static void apply(final Canvas canvas, final SmoothField relief) {
        final int rim = canvas.rim();
        final int w = canvas.width();
        final float[] height = canvas.height();
        float highest = 0;
        for (final float z : height) {
            highest = Math.max(highest, z);
        }
        final int steps = (int) Math.ceil(highest / Sun.TANGENT / STRIDE);
        final int[] offsets = new int[steps];
        final float[] rises = new float[steps];
        for (int k = 0; k < steps; k++) {
            final double d = (k + 1) * STRIDE;
            offsets[k] = (int) Math.rint(d * Sun.Y / canvas.step()) * w + (int) Math.rint(d * Sun.X / canvas.step());
            rises[k] = (float) (d * Sun.TANGENT);
        }
        for (int j = rim; j < canvas.rows() - rim; j++) {
            for (int i = rim; i < w - rim; i++) {
                final int index = j * w + i;
                final boolean dark = isDark(height, index, offsets, rises, highest);
                final float light = (float) relief.at(canvas.x(i), canvas.y(j));
                for (int b = 0; b < 4; b++) {
                    canvas.planes()[b][index] *= dark ? light * SKYLIGHT[b] : light;
                }
            }
        }
    }

    private static boolean isDark(final float[] height, final int index, final int[] offsets, final float[] rises,
        final float highest)
    {
        final float z = height[index];
        for (int k = 0; k < offsets.length && z + rises[k] < highest; k++) {
            if (height[index + offsets[k]] > z + rises[k]) {
                return true;
            }
        }
        return false;
    }
}
