package io.github.pairforge.updatesite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Licence and source of a library that the site ships, as {@code third-party.txt} says.
 *
 * @param artifact name of the library
 * @param licence its SPDX identifier
 * @param texts files of the folder {@code licences}, or entries of the jar with an exclamation mark before them
 * @param source where its source code is
 */
record ThirdParty(String artifact, String licence, List<String> texts, String source) {

    static final String FILE = "third-party.txt";

    private static final String FOLDER = "licenses/pairforge/";

    /** All lines of a file, by artifact. */
    static Map<String, ThirdParty> read(final Path file) throws IOException {
        final Map<String, ThirdParty> all = new TreeMap<>();
        for (final List<String> row : TextTable.read(file, 4)) {
            all.put(row.get(0), new ThirdParty(row.get(0), row.get(1), List.of(row.get(2).split(" +")), row.get(3)));
        }
        return all;
    }

    /**
     * The licence texts of a jar, as files for the site.
     *
     * @param licences folder of texts that jars do not hold
     * @param scratch folder for those that jars do hold
     */
    List<StagedFile> stage(final Jar jar, final Path licences, final Path scratch) throws IOException {
        final List<StagedFile> staged = new ArrayList<>();
        for (final String text : texts) {
            final boolean inside = text.startsWith("!");
            final String name = inside ? text.substring(text.lastIndexOf('/') + 1).replace("!", "") : "LICENSE.txt";
            final Path file = inside ? extract(jar, text.substring(1), scratch.resolve(artifact + "-" + name))
                : licences.resolve(text);
            staged.add(StagedFile.plain(FOLDER + artifact + "-" + name, file));
        }
        return staged;
    }

    private static Path extract(final Jar jar, final String entry, final Path file) throws IOException {
        try (ZipFile zip = new ZipFile(jar.file().toFile())) {
            final ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException(jar.file() + " holds no " + entry + ", which " + FILE + " names.");
            }
            try (InputStream in = zip.getInputStream(found)) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    /** Our own licence and the list of all others. */
    static List<StagedFile> overview(final Path project, final Jar own, final Map<Jar, ThirdParty> shipped,
        final Path scratch) throws IOException
    {
        final StringBuilder text =
            new StringBuilder("What the update site of PairForge installs, and its licences\n\n");
        text.append(line(own, "BSD-2-Clause", "https://github.com/pairforge/pairforge"));
        shipped.forEach((jar, licence) -> text.append(line(jar, licence.licence(), licence.source())));
        text.append("\nThe texts of the licences lie beside this file. No models are installed.\n");
        final Path notice = Files.writeString(scratch.resolve("NOTICE.txt"), text, StandardCharsets.UTF_8);
        return List.of(StagedFile.plain(FOLDER + "NOTICE.txt", notice),
            StagedFile.plain(FOLDER + "LICENSE.txt", project.resolve("LICENSE")));
    }

    private static String line(final Jar jar, final String licence, final String source) {
        return jar.artifact() + " " + jar.version() + ": " + licence + ", " + source + "\n";
    }
}
