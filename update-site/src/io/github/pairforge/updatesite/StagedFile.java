package io.github.pairforge.updatesite;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that the next release shall hold.
 *
 * @param filename where it goes in Fiji's folder, with slashes
 * @param content where it lies now
 * @param description one sentence for the updater's list, or empty
 * @param dependencies file names of what is installed with it
 * @param links addresses to read on
 */
record StagedFile(String filename, Path content, String description, List<String> dependencies, List<String> links) {

    StagedFile {
        dependencies = List.copyOf(dependencies);
        links = List.copyOf(links);
        if (!filename.matches("(jars|plugins|scripts|macros|models|luts|images|lib|licenses)/[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("\"" + filename
                + "\" lies in no folder that Fiji's updater looks after, or has a blank or letters beyond ASCII.");
        }
    }

    static StagedFile plain(final String filename, final Path content) {
        return new StagedFile(filename, content, "", List.of(), List.of());
    }
}
