package io.github.pairforge.inference;

import java.io.IOException;
import java.util.Arrays;

/** What a tile keeps of a network's output: cut out, in reflectance, NaN where the image is. */
final class TileResult {

    private final String network;
    private final TilePlan plan;
    private final TileAxis.Span windowX;
    private final TileAxis.Span windowY;
    private final TileAxis.Span keptX;
    private final TileAxis.Span keptY;
    private final float[][] planes;

    TileResult(final String network, final TilePlan plan, final int key, final int bands) {
        this.network = network;
        this.plan = plan;
        windowX = plan.x().window(plan.column(key));
        windowY = plan.y().window(plan.row(key));
        keptX = plan.out(plan.x().kept(plan.column(key)));
        keptY = plan.out(plan.y().kept(plan.row(key)));
        planes = new float[bands][];
    }

    /** NaN where nothing was taken over. */
    float[][] planes() {
        for (int b = 0; b < planes.length; b++) {
            if (planes[b] == null) {
                planes[b] = new float[keptX.length() * keptY.length()];
                Arrays.fill(planes[b], Float.NaN);
            }
        }
        return planes;
    }

    /** Of what the network gives for the whole window. */
    Layout layout(final OutputImage output, final int images) {
        return Layout.of(output.card().axes(), images, output.channels(), plan.out(windowY).length(),
            plan.out(windowX).length());
    }

    /** @param missing of the window's size, or empty for nothing */
    boolean isAllMissing(final boolean[] missing) {
        if (missing.length == 0) {
            return false;
        }
        for (long y = keptY.from(); y < keptY.end(); y++) {
            for (long x = keptX.from(); x < keptX.end(); x++) {
                if (!isMissing(missing, x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An output pixel is missing where any of the input pixels on the same ground is. */
    private boolean isMissing(final boolean[] missing, final long x, final long y) {
        final int right = (int) (((x + 1) * plan.num() - 1) / plan.den() - windowX.from());
        final int bottom = (int) (((y + 1) * plan.num() - 1) / plan.den() - windowY.from());
        for (int j = (int) (plan.in(y) - windowY.from()); j <= bottom; j++) {
            for (int i = (int) (plan.in(x) - windowX.from()); i <= right; i++) {
                if (missing[j * windowX.length() + i]) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Takes over one band.
     *
     * @throws IOException when the network gives NaN or infinity where the image has values
     */
    void take(final OutputImage output, final Tensor tensor, final Layout layout, final int image, final int channel,
        final int band, final boolean[] missing) throws IOException
    {
        final float[] plane = new float[keptX.length() * keptY.length()];
        planes[band] = plane;
        layout.get(floats(tensor), image, channel, (int) (keptY.from() - plan.out(windowY.from())),
            (int) (keptX.from() - plan.out(windowX.from())), keptY.length(), keptX.length(), plane);
        Units.of(output.card(), channel).fromNetwork(plane);
        if (missing.length == 0 && isFinite(plane)) {
            return;
        }
        int bad = 0;
        int firstBad = -1;
        final int width = keptX.length();
        for (int i = 0; i < plane.length; i++) {
            if (missing.length > 0 && isMissing(missing, keptX.from() + i % width, keptY.from() + i / width)) {
                plane[i] = Float.NaN;
            }
            else if (!Float.isFinite(plane[i])) {
                firstBad = bad == 0 ? i : firstBad;
                bad++;
            }
        }
        if (bad > 0) {
            throw new IOException(network + ": " + bad + " of " + plane.length + " pixels of the output "
                + output.card().name() + " are no numbers where the image has values, the first at column "
                + (keptX.from() + firstBad % width) + ", row " + (keptY.from() + firstBad / width)
                + " of band " + (band + 1) + "; the model is damaged or not made for such values.");
        }
    }

    private static boolean isFinite(final float[] values) {
        float sum = 0;
        for (final float v : values) {
            // 0 for numbers, NaN for all else.
            sum += v - v;
        }
        return sum == 0;
    }

    private static float[] floats(final Tensor tensor) {
        if (tensor.isFloat()) {
            return tensor.floats();
        }
        final long[] whole = tensor.longs();
        final float[] values = new float[whole.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = whole[i];
        }
        return values;
    }
}
