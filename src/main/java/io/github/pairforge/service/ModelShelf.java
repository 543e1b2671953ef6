package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.scijava.Context;
import org.scijava.app.AppService;
import org.scijava.prefs.PrefService;
import org.scijava.ui.UIService;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.ModelHashes;
import io.github.pairforge.inference.ModelLibrary;

/**
 * Where models are looked for in one run, and what is made sure before one is used.
 *
 * @param library folders
 * @param hashes of the session
 * @param licences that were told
 */
record ModelShelf(ModelLibrary library, ModelHashes hashes, LicenceNotes licences) {

    /** Name of the preference that holds the user's folder. */
    private static final String PREFERENCE = "models";

    /**
     * Folders in the order they are looked through: the given one, that of the preferences, those of
     * {@link ModelLibrary#standard()}, and Fiji's as SciJava knows it.
     *
     * @param given null for none
     * @param context its services for preferences, application and windows count as absent unless they run already:
     *            none is started for this
     */
    static ModelShelf of(final Path given, final ModelHashes hashes, final Context context) {
        final PrefService preferences = context.getService(PrefService.class);
        final AppService apps = context.getService(AppService.class);
        final UIService ui = context.getService(UIService.class);
        ModelLibrary library = ModelLibrary.standard();
        final String preferred = preferences == null ? null : preferences.get(ModelShelf.class, PREFERENCE);
        if (preferred != null && !preferred.isBlank()) {
            library = with(library, preferred);
        }
        if (given != null) {
            library = library.with(given);
        }
        final Path fiji = apps == null || apps.getApp() == null || apps.getApp().getBaseDirectory() == null ? null
            : apps.getApp().getBaseDirectory().toPath();
        // Elsewhere than in Fiji it is where the classes are.
        if (fiji != null && Files.isDirectory(fiji.resolve("plugins"))) {
            library = library.withLast(ModelLibrary.inFiji(fiji));
        }
        return new ModelShelf(library, hashes,
            new LicenceNotes(ui == null || ui.isHeadless() ? null : preferences));
    }

    private static ModelLibrary with(final ModelLibrary library, final String folder) {
        try {
            return library.with(Path.of(folder));
        }
        catch (final InvalidPathException e) {
            return library;
        }
    }

    /**
     * Makes a folder the one of the preferences.
     *
     * @throws IllegalArgumentException when there is none, or nowhere to remember it
     */
    static void remember(final Path folder, final Context context) {
        final PrefService preferences = context.getService(PrefService.class);
        if (folder == null || !Files.isDirectory(folder) || preferences == null) {
            throw new IllegalArgumentException("models: " + (folder == null ? "no folder is given"
                : preferences == null ? "there are no preferences here" : folder + " is no folder")
                + ", so none can be remembered.");
        }
        preferences.put(ModelShelf.class, PREFERENCE, folder.toAbsolutePath().normalize().toString());
    }

    /**
     * A model to be used: it is the file that its card describes, and its licence was told.
     *
     * @param nameOrFile as {@link ModelLibrary#find} takes it
     * @throws IOException in one sentence, when there is no such model, or its hash differs
     */
    CardFile take(final String nameOrFile, final Opening opening) throws IOException {
        final CardFile file = library.find(nameOrFile);
        admit(file, opening);
        return file;
    }

    /**
     * Makes sure that a model is the file that its card describes, and tells its licence.
     *
     * @throws IOException in one sentence, when its hash differs
     */
    void admit(final CardFile file, final Opening opening) throws IOException {
        hashes.require(file);
        licences.tell(file.card(), hashes.of(file.card().file()), opening);
    }
}
