package io.github.pairforge.command;

import java.io.File;
import java.nio.file.Path;

import io.github.pairforge.service.Outputs;

/** File fields of dialogs; an empty one counts as none. */
final class Files {

    private Files() {
    }

    static Outputs outputs(final File image, final String type, final File model, final File picture,
        final boolean preview)
    {
        return new Outputs(path(image), type, path(model), path(picture), preview);
    }

    static Path path(final File file) {
        return OpenImages.isGiven(file) ? file.toPath() : null;
    }
}
