package io.github.pairforge.service;

import org.scijava.prefs.PrefService;

import io.github.pairforge.inference.ModelCard;

/**
 * Says under which licence a model may be used, when it is used for the first time. What a person has seen is
 * remembered; a run without windows says it every time, since only its log tells.
 */
final class LicenceNotes {

    private static final int KEY_CHARS = 60;

    private final PrefService preferences;

    /** @param preferences null where nobody watches, or nothing is remembered */
    LicenceNotes(final PrefService preferences) {
        this.preferences = preferences;
    }

    /**
     * Tells it unless it is known.
     *
     * @param sha256 of the model: other weights, other licence
     */
    void tell(final ModelCard card, final String sha256, final Opening opening) {
        // The licence is part of the key: a card that changes it is shown again.
        final String key = sha256.substring(0, Math.min(sha256.length(), KEY_CHARS - 20))
            + Integer.toHexString(card.licence().hashCode());
        if (preferences != null && preferences.getBoolean(LicenceNotes.class, key, false)) {
            return;
        }
        opening.note(sentence(card));
        if (preferences != null) {
            preferences.put(LicenceNotes.class, key, true);
        }
    }

    static String sentence(final ModelCard card) {
        final String source = card.source().isEmpty() ? "" : " (" + card.source() + ")";
        return card.licence().isEmpty()
            ? "No licence is stated for the model " + card.name() + source
                + ": ask its author before you pass on results."
            : "The model " + card.name() + source + " is used under the licence " + card.licence() + ".";
    }
}
