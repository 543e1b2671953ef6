package io.github.pairforge.updatesite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same files as the site's, in one zip to unpack over Fiji's folder. */
final class InstallZip {

    static final String INSTALL = "INSTALL-pairforge.txt";

    private static final int SECOND = 100;

    private InstallZip() {
    }

    /**
     * The same bytes for the same files and timestamp.
     *
     * @param instructions text in which @VERSION@ and @FILES@ are replaced
     * @param timestamp of the release, year to second
     */
    static void write(final Path zip, final Collection<StagedFile> files, final Path instructions,
        final String version, final long timestamp) throws IOException
    {
        final List<StagedFile> sorted = files.stream().sorted(Comparator.comparing(StagedFile::filename)).toList();
        final LocalDateTime time = time(timestamp);
        final String text = Files.readString(instructions).replace("@VERSION@", version).replace("@FILES@",
            sorted.stream().map(f -> "    " + f.filename()).collect(Collectors.joining("\n")) + "\n    " + INSTALL);
        Files.createDirectories(zip.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream target = new ZipOutputStream(out)) {
            add(target, INSTALL, time, text.getBytes(StandardCharsets.UTF_8));
            for (final StagedFile file : sorted) {
                add(target, file.filename(), time, Files.readAllBytes(file.content()));
            }
        }
    }

    private static void add(final ZipOutputStream zip, final String name, final LocalDateTime time,
        final byte[] content) throws IOException
    {
        final ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static LocalDateTime time(final long timestamp) {
        long rest = timestamp;
        final int[] parts = new int[5];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (int) (rest % SECOND);
            rest /= SECOND;
        }
        return LocalDateTime.of((int) rest, parts[4], parts[3], parts[2], parts[1], parts[0]);
    }
}
