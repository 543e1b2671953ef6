package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.inference.ModelHashes;

/** SHA-256 of the files that take part. */
final class Digests {

    private Digests() {
    }

    /**
     * Notes an input; open images and folders have no digest.
     *
     * @param opening that has opened it, and knows which area of it was used
     */
    static void add(final List<Provenance.Input> inputs, final ImageInput input, final Opening opening)
        throws IOException
    {
        if (input == null) {
            return;
        }
        if (input.file() == null) {
            inputs.add(new Provenance.Input(input.parameter(), input.image().getTitle()
                + opening.area(input).map(a -> " (" + a + ")").orElse(""), ""));
        }
        else {
            inputs.add(new Provenance.Input(input.parameter(), String.valueOf(input.file().getFileName()),
                Files.isRegularFile(input.file()) ? sha256(input.file()) : ""));
        }
    }

    static String sha256(final Path file) throws IOException {
        return ModelHashes.sha256(file);
    }
}
