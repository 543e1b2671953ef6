package io.github.pairforge.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills in what a card leaves out from the ports of its graph, and says where the two contradict each other. */
final class GraphMatch {

    private static final int IMAGE_RANK = 4;
    private static final int MOST_LAST_BANDS = 16;

    private GraphMatch() {
    }

    /**
     * One card per port, in the order of the graph.
     *
     * @param what "input" or "output", for messages
     * @param byOrder whether the cards are those of the ports in order, whatever they are called
     * @throws IllegalArgumentException where the card contradicts the graph
     */
    static List<TensorCard> match(final List<TensorCard> cards, final List<Port> ports, final String what,
        final boolean byOrder)
    {
        if (byOrder && cards.size() > ports.size()) {
            throw new IllegalArgumentException("the card has " + cards.size() + " " + what + "s, the graph has "
                + ports.size() + ": " + names(ports) + ".");
        }
        for (final TensorCard card : cards) {
            if (!byOrder && ports.stream().noneMatch(p -> p.name().equals(card.name()))) {
                throw new IllegalArgumentException("the card describes the " + what + " \"" + card.name()
                    + "\", the graph has " + names(ports) + " only.");
            }
        }
        final List<TensorCard> out = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            final Port port = ports.get(i);
            final TensorCard unknown = new TensorCard(port.name(), "", List.of(), 1, 0, List.of(), List.of(),
                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 1, -1, Double.NaN);
            final TensorCard card = byOrder ? i < cards.size() ? cards.get(i) : unknown
                : cards.stream().filter(c -> c.name().equals(port.name())).findFirst().orElse(unknown);
            out.add(matched(card, port, what + " \"" + port.name() + "\""));
        }
        return out;
    }

    private static String names(final List<Port> ports) {
        return String.join(", ", ports.stream().map(Port::name).toList());
    }

    private static TensorCard matched(final TensorCard card, final Port port, final String place) {
        final String axes = card.axes().isEmpty() ? axes(port) : card.axes();
        final long[] shape = shape(port, axes);
        if (!card.axes().isEmpty() && shape.length != axes.length()) {
            throw new IllegalArgumentException(place + " has the axes " + axes + " by the card, and the shape "
                + Arrays.toString(shape) + " in the graph.");
        }
        final int c = axes.indexOf('c');
        final long bands = c < 0 ? -1 : shape[c];
        requireCount(card.bands().size(), bands, place, "band names");
        requireCount(card.mean().size(), bands, place, "means");
        requireCount(card.std().size(), bands, place, "standard deviations");
        int least = card.least();
        int multiple = card.multiple();
        for (final char axis : new char[] { 'y', 'x' }) {
            final long size = axes.indexOf(axis) < 0 ? -1 : shape[axes.indexOf(axis)];
            if (size > 0 && place.startsWith("input")) {
                if (size < card.least() || size % card.multiple() != 0) {
                    throw new IllegalArgumentException(place + " takes " + size + " pixels along " + axis
                        + " in the graph, by the card at least " + card.least() + " in multiples of "
                        + card.multiple() + ".");
                }
                least = (int) size;
                multiple = (int) size;
            }
        }
        return new TensorCard(port.name(), axes, card.bands(), card.scale(), card.offset(), card.mean(), card.std(),
            card.lowest(), card.highest(), multiple, least, card.halo(), card.factor());
    }

    /** A graph may leave the shape open altogether: then the card's axes are of any size. */
    static long[] shape(final Port port, final String axes) {
        final long[] shape = port.shape();
        if (shape.length > 0 || axes.isEmpty()) {
            return shape;
        }
        final long[] open = new long[axes.length()];
        Arrays.fill(open, -1);
        return open;
    }

    private static void requireCount(final int given, final long bands, final String place, final String what) {
        if (given > 0 && bands > 0 && given != bands) {
            throw new IllegalArgumentException(place + " has " + given + " " + what + " by the card, and " + bands
                + " bands in the graph.");
        }
    }

    /** Empty for what is no image. */
    private static String axes(final Port port) {
        final long[] shape = port.shape();
        if (shape.length != IMAGE_RANK || !port.type().startsWith("float")) {
            return "";
        }
        // A few bands at the end, where what stands at the place of the bands is free or far too many for them.
        final boolean bandsLast = shape[3] > 0 && shape[3] <= MOST_LAST_BANDS
            && (shape[1] < 0 || shape[1] > MOST_LAST_BANDS);
        return bandsLast ? "byxc" : "bcyx";
    }
}
