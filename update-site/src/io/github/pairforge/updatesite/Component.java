package io.github.pairforge.updatesite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.scijava.util.FileUtils;

/**
 * A file of the site through all its versions.
 *
 * @param name the file without its version
 * @param current what is installed today; empty when the file was removed
 * @param description one sentence, or empty
 * @param dependencies names of components that are installed with it
 * @param links addresses to read on
 * @param previous all earlier releases, the latest first: clients that still have one of them know by it that it is not
 *            the user's own
 */
record Component(String name, Optional<Release> current, String description, List<String> dependencies,
    List<String> links, List<Release> previous)
{

    Component {
        dependencies = List.copyOf(dependencies);
        links = List.copyOf(links);
        previous = List.copyOf(previous);
    }

    /** The name of a jar without its version, the same for all its versions; of any other file the name itself. */
    static String nameOf(final String filename) {
        return FileUtils.stripFilenameVersion(filename);
    }

    /** The same after a release: nothing happens when the content is the same. */
    Component with(final Release release, final String newDescription, final List<String> newDependencies,
        final List<String> newLinks)
    {
        final boolean same = current.isPresent() && current.get().checksum().equals(release.checksum())
            && current.get().filename().equals(release.filename());
        return new Component(name, Optional.of(same ? current.get() : release), newDescription, newDependencies,
            newLinks, same ? previous : history(release.timestamp()));
    }

    /** The same after its removal. */
    Component without(final long when) {
        return current.isEmpty() ? this
            : new Component(name, Optional.empty(), "", List.of(), List.of(), history(when));
    }

    private List<Release> history(final long when) {
        final List<Release> all = new ArrayList<>();
        current.ifPresent(r -> all.add(r.obsoleteSince(when)));
        all.addAll(previous);
        return all;
    }
}
