package io.github.pairforge.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes the next state of an update site from the last one and the files of a release. */
final class SiteBuilder {

    private SiteBuilder() {
    }

    /**
     * The index after a release. What did not change keeps its timestamp, so clients do not load it again; what is not
     * part of the release any more is removed from clients. Dependencies may lie on Fiji's own sites; the updater
     * leaves out those that it finds nowhere.
     *
     * @param before of the site as it is, empty for a new one
     * @param timestamp of the release: year to second, fourteen digits
     * @throws IllegalArgumentException when the site is younger than the release, or two files are the same component
     */
    static Index next(final Index before, final Collection<StagedFile> files, final long timestamp)
        throws IOException
    {
        if (!Long.toString(timestamp).matches("2\\d{13}")) {
            throw new IllegalArgumentException(
                "timestamp: " + timestamp + " is not year to second, e.g. 20260131235959.");
        }
        if (timestamp <= before.latest()) {
            throw new IllegalArgumentException("timestamp: " + timestamp + " is not later than the site's last"
                + " release, " + before.latest() + "; clients would not see the new files.");
        }
        final Map<String, Component> after = new TreeMap<>();
        for (final StagedFile file : files) {
            final String name = Component.nameOf(file.filename());
            final Release release = new Release(file.filename(), FileDigest.of(file.filename(), file.content()),
                timestamp, Files.size(file.content()), 0);
            final Component known = before.components().getOrDefault(name,
                new Component(name, Optional.empty(), "", List.of(), List.of(), List.of()));
            final Component twice = after.put(name, known.with(release, file.description(),
                file.dependencies().stream().map(Component::nameOf).sorted().toList(), file.links()));
            if (twice != null) {
                throw new IllegalArgumentException(file.filename() + " and "
                    + twice.current().orElseThrow().filename() + " are versions of one file; keep one of them.");
            }
        }
        before.components().forEach((name, c) -> after.putIfAbsent(name, c.without(timestamp)));
        return new Index(after);
    }

    /**
     * Writes a site into an empty folder: the files under their published names, and last of all the index.
     *
     * @param files of the release
     * @param old folder of the site as it is, where unchanged files come from; null for a new one
     * @throws IOException when the folder is not empty, or a file cannot be copied
     */
    static void write(final Index index, final Collection<StagedFile> files, final Path old, final Path folder)
        throws IOException
    {
        Files.createDirectories(folder);
        try (var listed = Files.list(folder)) {
            if (listed.findAny().isPresent()) {
                throw new IOException(folder + " is not empty; give a new folder.");
            }
        }
        final Set<String> needed = new HashSet<>();
        for (final Component c : index.sorted()) {
            c.current().map(Release::published).ifPresent(needed::add);
        }
        for (final StagedFile file : files) {
            final Release r = index.components().get(Component.nameOf(file.filename())).current().orElseThrow();
            final Path published = old == null ? null : old.resolve(r.published());
            final Path source = published != null && Files.exists(published) ? published : file.content();
            final Path target = folder.resolve(r.published());
            Files.createDirectories(target.getParent());
            if (Files.size(source) != r.size()) {
                throw new IOException(source + " has " + Files.size(source) + " bytes, but " + r.published()
                    + " was published with " + r.size()
                    + "; give a whole copy of the published site, not its index alone.");
            }
            Files.copy(source, target);
            Files.setLastModifiedTime(target, time(r.timestamp()));
            needed.remove(r.published());
        }
        if (!needed.isEmpty()) {
            throw new IOException("These files are in the index but not in the release: " + needed);
        }
        final Path list = folder.resolve(Index.FILE);
        index.write(list);
        Files.setLastModifiedTime(list, time(index.latest()));
    }

    /** A web server tells a file's time to the updater, which looks again when the index is younger than last time. */
    private static FileTime time(final long timestamp) {
        return FileTime.from(LocalDateTime.parse(Long.toString(timestamp),
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss")).toInstant(ZoneOffset.UTC));
    }
}
