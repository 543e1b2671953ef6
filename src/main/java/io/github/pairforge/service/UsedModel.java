package io.github.pairforge.service;

import java.util.List;
import java.util.Set;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.ImageModel;
import io.github.pairforge.inference.ModelCard;

/**
 * A model that is open.
 *
 * @param file its card, complete
 * @param model its network
 * @param sha256 of its weights
 */
record UsedModel(CardFile file, ImageModel model, String sha256) {

    ModelCard card() {
        return file.card();
    }

    boolean hasInput(final String name) {
        return card().inputs().stream().anyMatch(i -> i.name().equals(name));
    }

    /**
     * @param constants inputs that are numbers
     * @throws IllegalArgumentException when more is left than one image
     */
    void requireOneImage(final Set<String> constants) {
        final List<String> left =
            card().inputs().stream().map(i -> i.name()).filter(n -> !constants.contains(n)).toList();
        final boolean image = card().inputs().stream().anyMatch(i -> i.axes().indexOf('x') >= 0);
        if (image && left.size() > 1) {
            throw new IllegalArgumentException(card().name() + " takes " + left.size() + " inputs ("
                + String.join(", ", left) + "), and gets one image; give the others as numbers, such as constants="
                + left.get(left.size() - 1) + "=0.1.");
        }
    }
}
