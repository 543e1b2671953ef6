package io.github.pairforge.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a release installs: our jar, the libraries that Fiji lacks, the macros and Jython files, the licences.
 * <p>
 * All jars go to {@code jars/}: Fiji puts that folder and {@code plugins/} on one class path and finds Commands and
 * {@code plugins.config} in both; {@code plugins/} is for ImageJ 1's own plugins, jars with an underscore. The example
 * files go to {@code macros/pairforge/}: every script in {@code scripts/} or {@code plugins/}, and in any folder below,
 * becomes a menu item, with or without an underscore; nothing in {@code macros/} does.
 */
final class Staging {

    static final String EXAMPLES = "macros/pairforge/";

    private static final String DOCUMENTATION = "https://github.com/pairforge/pairforge";
    private static final String DESCRIPTION = "PairForge learns from image pairs how a satellite sensor degrades what "
        + "another sees, and makes realistic low-resolution images.";

    private Staging() {
    }

    /**
     * @param project folder with macros, LICENSE and update-site
     * @param own our jar
     * @param dependencies folder of all run-time dependencies
     * @param scratch empty folder for what is made here
     * @return files by name
     */
    static List<StagedFile> of(final Path project, final Path own, final Path dependencies, final Path scratch)
        throws IOException
    {
        final Path site = project.resolve("update-site");
        final FijiShips fiji = FijiShips.read(site.resolve(FijiShips.FILE));
        final Map<String, ThirdParty> known = ThirdParty.read(site.resolve(ThirdParty.FILE));
        final Jar jar = Jar.of(own);
        final List<Jar> needed = Jar.in(dependencies);
        final Map<Jar, ThirdParty> shipped = new TreeMap<>(Comparator.comparing(Jar::artifact));
        final List<StagedFile> staged = new ArrayList<>();
        for (final Jar library : needed) {
            if (fiji.lacks(library)) {
                final ThirdParty licence = known.get(library.artifact());
                if (licence == null) {
                    throw new IllegalArgumentException(
                        library.artifact() + " has no line in " + ThirdParty.FILE + "; what is its licence?");
                }
                shipped.put(library, licence);
                staged.add(StagedFile.plain(library.installed(), library.file()));
                staged.addAll(licence.stage(library, site.resolve("licences"), scratch));
            }
        }
        staged.add(new StagedFile(jar.installed(), own, DESCRIPTION,
            needed.stream().map(Jar::installed).toList(), List.of(DOCUMENTATION)));
        staged.addAll(ThirdParty.overview(project, jar, shipped, scratch));
        staged.addAll(examples(project.resolve("macros")));
        staged.sort(Comparator.comparing(StagedFile::filename));
        return staged;
    }

    private static List<StagedFile> examples(final Path macros) throws IOException {
        try (Stream<Path> files = Files.list(macros)) {
            return files.filter(f -> f.toString().matches(".*\\.(ijm|py)"))
                .map(f -> StagedFile.plain(EXAMPLES + f.getFileName(), f)).toList();
        }
    }
}
