package io.github.pairforge.service;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Looking after models.
 *
 * @param action what is done
 * @param model a name or path; empty for all, where that makes sense
 * @param folder where models are looked for first, or null
 * @param consent whether the user agreed that the file is fetched from the address that the card names
 * @param cardOut JSON card that is written for the model, or null
 */
public record ModelsTask(Action action, String model, Path folder, boolean consent, Path cardOut) {

    /** What can be done. */
    public enum Action {

        /** Every model with licence, hash state and operators. */
        LIST,
        /** The same, and the self-tests of the cards are run. */
        CHECK,
        /** All that is known of one model; may write a card for it. */
        SHOW,
        /** Fetches the weights of one model. */
        DOWNLOAD;

        /** What users write. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when it is none of them */
        public static Action of(final String label) {
            return Arrays.stream(values()).filter(a -> a.label().equals(label.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                    "action: \"" + label + "\" is none of list, check, show, download."));
        }
    }

    /** For all models, or for those that need no more. */
    public static ModelsTask of(final Action action, final String model) {
        return new ModelsTask(action, model, null, false, null);
    }

    public ModelsTask withFolder(final Path other) {
        return new ModelsTask(action, model, other, consent, cardOut);
    }

    public ModelsTask withConsent(final boolean agreed) {
        return new ModelsTask(action, model, folder, agreed, cardOut);
    }

    public ModelsTask withCardOut(final Path file) {
        return new ModelsTask(action, model, folder, consent, file);
    }
}
