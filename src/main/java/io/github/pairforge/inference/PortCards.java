package io.github.pairforge.inference;

import java.util.ArrayList;
import java.util.List;

/** Brings what a card says of inputs or outputs into the order of the graph. */
final class PortCards {

    private PortCards() {
    }

    /** @throws IllegalArgumentException when the card names what the network has not, or counts axes differently */
    static List<TensorCard> of(final String network, final List<TensorCard> cards, final List<Port> ports) {
        final List<String> names = ports.stream().map(Port::name).toList();
        for (final TensorCard card : cards) {
            if (!names.contains(card.name())) {
                throw new IllegalArgumentException(network + " has no " + card.name()
                    + " as its model card says; it has " + String.join(", ", names) + ".");
            }
        }
        final List<TensorCard> ordered = new ArrayList<>();
        for (final Port port : ports) {
            final TensorCard card = cards.stream().filter(c -> c.name().equals(port.name())).findFirst()
                .orElseGet(() -> TensorCard.of(port.name(), ""));
            ordered.add(complete(network, card, port));
        }
        return ordered;
    }

    private static TensorCard complete(final String network, final TensorCard card, final Port port) {
        final int rank = port.shape().length;
        if (card.axes().isEmpty()) {
            return new TensorCard(card.name(), rank == 4 ? "bcyx" : "", card.bands(), card.scale(), card.offset(),
                card.mean(), card.std(), card.lowest(), card.highest(), card.multiple(), card.least(), card.halo(),
                card.factor());
        }
        if (rank > 0 && card.axes().length() != rank) {
            throw new IllegalArgumentException(network + ": " + card.name() + " has " + rank
                + " axes, its model card names \"" + card.axes() + "\"; correct the card.");
        }
        return card;
    }

    /** Whether it holds images: columns and rows, and nothing but bands and batch besides. */
    static boolean isImage(final TensorCard card) {
        return card.axes().indexOf('x') >= 0 && card.axes().indexOf('y') >= 0 && card.axes().matches("[bcyx]+");
    }
}
