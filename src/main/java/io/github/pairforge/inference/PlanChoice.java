package io.github.pairforge.inference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides how an image is cut for a network.
 *
 * @param network name, for messages
 * @param inputs cards of the images that go in
 * @param ports of these, in the same order
 * @param outputs cards of the images that come out
 * @param reach of the outputs as the graph tells, empty where it does not
 */
record PlanChoice(String network, List<TensorCard> inputs, List<Port> ports, List<TensorCard> outputs,
    Optional<Reach> reach)
{

    private static final int TILE = 256;
    private static final int OVERLAP = 32;
    /** Networks that look at the whole image get it up to this size: 1024². */
    private static final long WHOLE = 1 << 20;
    private static final int FINEST = 64;

    /** Whether tiles give what the whole image would, bit for bit. */
    boolean isExact() {
        return halo() >= 0;
    }

    /** Input pixels to either side, −1 when there is no bound. */
    private int halo() {
        final int[] factor = factor();
        int told = 0;
        for (final TensorCard output : outputs) {
            told = Math.max(told, (int) Math.ceil((double) output.halo() * factor[0] / factor[1]));
        }
        // What the graph has is exact; a card may be content with less.
        final int found = reach.map(Reach::halo).orElse(told > 0 ? told : -1);
        return fitsFixed(Math.max(found, told)) ? found < 0 ? -1 : Math.max(found, told) : -1;
    }

    private boolean fitsFixed(final int halo) {
        return fixed('x') == 0 && fixed('y') == 0
            || 2 * TileAxis.up(Math.max(0, halo), multiple()) < Math.min(fixed('x'), fixed('y'));
    }

    /** @return input pixels per output pixel: numerator and denominator */
    int[] factor() {
        final double told = outputs.get(0).factor();
        for (final TensorCard output : outputs) {
            if (output.factor() != told && !Double.isNaN(output.factor()) && !Double.isNaN(told)) {
                throw new IllegalArgumentException(network + ": the outputs " + outputs.get(0).name() + " and "
                    + output.name() + " have pixels of different size; choose one of them (outputs).");
            }
        }
        if (reach.isPresent()) {
            final Reach r = reach.get();
            if (!Double.isNaN(told) && told != 1 && Math.abs(told * r.num() - r.den()) > 1e-6 * r.den()) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "%s: the model card says factor %s, the network has %s; correct the card.", network, told,
                    (double) r.den() / r.num()));
            }
            return new int[] { r.num(), r.den() };
        }
        for (int num = 1; num <= FINEST; num++) {
            final double den = (Double.isNaN(told) ? 1 : told) * num;
            if (Math.rint(den) >= 1 && Math.abs(den - Math.rint(den)) < 1e-6) {
                return new int[] { num, (int) Math.rint(den) };
            }
        }
        throw new IllegalArgumentException(network + ": the factor " + told
            + " of the model card is no fraction of small whole numbers; correct the card.");
    }

    private int multiple() {
        long all = factor()[0];
        all = common(all, reach.map(Reach::multiple).orElse(1));
        for (final TensorCard input : inputs) {
            all = common(all, Math.max(1, input.multiple()));
        }
        return Math.toIntExact(all);
    }

    private static long common(final long a, final long b) {
        return a / Field.gcd(a, b) * b;
    }

    /** Size that the graph demands along an axis, 0 for none. */
    private int fixed(final char axis) {
        for (int i = 0; i < inputs.size(); i++) {
            final int at = inputs.get(i).axes().indexOf(axis);
            final long[] shape = ports.get(i).shape();
            if (at >= 0 && at < shape.length && shape[at] > 0) {
                return (int) Math.min(shape[at], Integer.MAX_VALUE);
            }
        }
        return 0;
    }

    /** @throws IllegalArgumentException when the settings and the network do not go together */
    TilePlan plan(final long width, final long height, final PredictionSettings settings) {
        final int halo = halo();
        final int[] factor = factor();
        final boolean whole =
            halo < 0 && settings.tile() == 0 && settings.overlap() < 0 && width * height <= WHOLE && fixed('x') == 0;
        final int overlap = whole ? 0 : settings.overlap() >= 0 ? settings.overlap() : halo < 0 ? OVERLAP : 0;
        final int tile = whole ? (int) Math.max(width, height)
            : settings.tile() > 0 ? settings.tile() : Math.max(TILE, 4 * halo);
        return new TilePlan(axis('x', width, tile, Math.max(0, halo), overlap),
            axis('y', height, tile, Math.max(0, halo), overlap), factor[0], factor[1]);
    }

    private TileAxis axis(final char axis, final long size, final int wanted, final int halo, final int faded) {
        final int multiple = multiple();
        final int fixed = fixed(axis);
        if (fixed % multiple != 0) {
            throw new IllegalArgumentException(network + " takes " + fixed + " pixels along " + axis
                + ", which is no multiple of " + multiple + " as its model card says; correct the card.");
        }
        int overlap = (int) TileAxis.up(faded, multiple);
        int tile = (int) TileAxis.up(wanted, multiple);
        if (fixed > 0) {
            overlap = Math.min(overlap, fixed / 4 / multiple * multiple);
            tile = (int) (fixed - 2 * TileAxis.up(overlap + halo, multiple));
        }
        // More than two tiles never overlap at a pixel.
        tile = (int) Math.max(tile, 2L * overlap);
        int least = 1;
        for (final TensorCard input : inputs) {
            least = Math.max(least, input.least());
        }
        return new TileAxis(size, tile, halo, overlap, multiple,
            fixed > 0 ? fixed : (int) TileAxis.up(least, multiple), fixed > 0);
    }
}
