package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Folders with models. A model is named by its file, its card, or its name.
 *
 * @param folders in the order they are looked through; those that do not exist count as empty
 */
public record ModelLibrary(List<Path> folders) {

    private static final String OWN_FOLDER = "pairforge.models";
    private static final List<String> FIJI = List.of("imagej.dir", "ij.dir", "plugins.dir");
    private static final int DEPTH = 3;
    private static final int MOST_FILES = 10_000;

    public ModelLibrary {
        folders = folders.stream().map(f -> f.toAbsolutePath().normalize()).distinct().toList();
    }

    /**
     * What a folder holds.
     *
     * @param path of the card, or of an .onnx without one
     * @param file what it says; empty when it cannot be read
     * @param problem why it cannot be read; empty when it can
     */
    public record Entry(Path path, Optional<CardFile> file, String problem) {

        /** What users choose it by. */
        public String name() {
            return file.map(f -> f.card().name()).orElse(String.valueOf(path.getFileName()));
        }
    }

    /**
     * The folder of the system property {@code pairforge.models}, then {@code models/pairforge} of Fiji, which is found
     * by {@code imagej.dir}, {@code ij.dir} or {@code plugins.dir}.
     */
    public static ModelLibrary standard() {
        final Set<Path> folders = new LinkedHashSet<>();
        path(System.getProperty(OWN_FOLDER)).ifPresent(folders::add);
        for (final String property : FIJI) {
            path(System.getProperty(property)).map(d -> d.endsWith("plugins") ? d.resolveSibling("") : d)
                .map(ModelLibrary::inFiji).ifPresent(folders::add);
        }
        return new ModelLibrary(List.copyOf(folders));
    }

    /** Where Fiji keeps our models. */
    public static Path inFiji(final Path fiji) {
        return fiji.resolve("models").resolve("pairforge");
    }

    private static Optional<Path> path(final String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty()
                : Optional.of(Path.of(text.strip()).toAbsolutePath());
        }
        catch (final InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The same with another folder that comes first. */
    public ModelLibrary with(final Path folder) {
        final List<Path> all = new ArrayList<>(List.of(folder));
        all.addAll(folders);
        return new ModelLibrary(all);
    }

    /** The same with another folder that comes last. */
    public ModelLibrary withLast(final Path folder) {
        final List<Path> all = new ArrayList<>(folders);
        all.add(folder);
        return new ModelLibrary(all);
    }

    /** Every model, folder by folder, by file name. Reads cards, not graphs. */
    public List<Entry> list() throws IOException {
        final List<Entry> out = new ArrayList<>();
        for (final Path folder : folders) {
            out.addAll(list(folder));
        }
        return out;
    }

    private static List<Entry> list(final Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        final List<Path> files = files(folder);
        final List<Entry> out = new ArrayList<>();
        final Set<Path> described = new TreeSet<>();
        for (final Path file : files) {
            if (isCard(file)) {
                final Entry entry = entry(file);
                entry.file().ifPresent(f -> described.add(f.card().file()));
                described.add(file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", ".onnx")));
                out.add(entry);
            }
        }
        for (final Path file : files) {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".onnx")
                && !described.contains(file)) {
                out.add(entry(file));
            }
        }
        return out;
    }

    /** In order; folders that cannot be read are passed over. */
    private static List<Path> files(final Path folder) throws IOException {
        final List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
                if (Files.isRegularFile(file)) {
                    files.add(file);
                }
                return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(final Path file, final IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    /** Other JSON may lie about. */
    private static boolean isCard(final Path file) throws IOException {
        final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Files.size(file) < 1 << 20 && new String(Files.readAllBytes(file),
                StandardCharsets.UTF_8).contains("\"" + PairForgeCard.FORMAT + "\"");
        }
        return name.equals("rdf.yaml") || name.equals("bioimageio.yaml");
    }

    private static Entry entry(final Path path) {
        try {
            return new Entry(path, Optional.of(ModelCards.read(path)), "");
        }
        catch (final IOException e) {
            return new Entry(path, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Finds a model; neither its hash nor its graph is looked at.
     *
     * @param nameOrFile a card, an .onnx, a folder with an rdf.yaml, or the name of a model in one of the folders
     * @throws IOException in one sentence, when there is none of that name, or several
     */
    public CardFile find(final String nameOrFile) throws IOException {
        final String wanted = nameOrFile.strip();
        final Optional<Path> file = path(wanted);
        // A folder that happens to have the name of a model is none.
        if (file.isPresent() && (Files.isRegularFile(file.get()) || ModelCards.isDescribed(file.get()))) {
            return ModelCards.read(file.get());
        }
        final List<Entry> all = list();
        final List<Entry> found = all.stream().filter(e -> isCalled(e, wanted)).toList();
        if (found.isEmpty()) {
            throw new IOException("There is no model \"" + wanted + "\": no such file"
                + (folders.isEmpty() ? ", and no folder of models is known" : ", and none of that name in "
                    + String.join(", ", folders.stream().map(Path::toString).toList()))
                + (all.isEmpty() ? "" : ", which hold " + String.join(", ", all.stream().limit(20).map(Entry::name)
                    .toList())) + "; give the path of a model card or an .onnx file.");
        }
        if (found.size() > 1 && !sameFile(found)) {
            throw new IOException("There are several models \"" + wanted + "\": " + String.join(", ",
                found.stream().map(e -> e.path().toString()).toList()) + "; give the path of one.");
        }
        if (found.get(0).file().isEmpty()) {
            throw new IOException(found.get(0).problem());
        }
        return found.get(0).file().get();
    }

    private static boolean sameFile(final List<Entry> found) {
        return found.stream().map(e -> e.path().toAbsolutePath().normalize()).distinct().count() == 1;
    }

    private static boolean isCalled(final Entry entry, final String name) {
        final String file = entry.path().getFileName().toString();
        return entry.name().equalsIgnoreCase(name) || file.equalsIgnoreCase(name)
            || file.replaceFirst("(?i)\\.(json|onnx)$", "").equalsIgnoreCase(name);
    }
}
