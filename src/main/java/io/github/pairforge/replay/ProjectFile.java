package io.github.pairforge.replay;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.JsonFields;

/**
 * Projects as files, {@code .pairforge.json}: JSON with a version (docs/replay.md). Files in or below the folder of the
 * project file are written relative to it, so that the folder can be moved; all paths are absolute again when read.
 */
public final class ProjectFile {

    public static final String SUFFIX = ".pairforge.json";

    private static final long LARGEST = 16L << 20;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ProjectFile() {
    }

    /**
     * Reads a project. The file is taken for hostile: its size, version, counts and texts are checked, relative paths
     * stay below its folder, and nothing in it is run.
     *
     * @throws IOException in one sentence, when the file cannot be read or is no project
     */
    public static Project read(final Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException(file + " is a folder, not a project file.");
            }
            if (Files.size(file) > LARGEST) {
                throw new IOException(file + " is larger than the " + (LARGEST >> 20)
                    + " MB that a project may have; give a project that PairForge wrote.");
            }
            final JsonFields json = JsonFields.parse(Files.readString(file), file.toString(), "a PairForge project");
            return new ProjectJson(folder(file)).read(json);
        }
        catch (final NoSuchFileException e) {
            throw new IOException(file + " does not exist; give a project file that PairForge wrote.", e);
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        catch (final CharacterCodingException e) {
            throw new IOException(file + " is no JSON file in UTF-8; give a PairForge project.", e);
        }
    }

    /**
     * Writes a project; the file appears, or changes, when it is whole.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(final Project project, final Path file) throws IOException {
        final String text = GSON.toJson(new ProjectJson(folder(file)).write(project)) + "\n";
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Adds a run to a project file, which is made when there is none.
     *
     * @throws IOException when it is no project, or cannot be written
     */
    public static void append(final RunRecord run, final Path file) throws IOException {
        final String name = String.valueOf(file.getFileName());
        write((Files.exists(file) ? read(file)
            : Project.named(name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name))
                .with(run), file);
    }

    private static Path folder(final Path file) throws IOException {
        final Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IOException(file + " is a folder; give a file.");
        }
        return folder;
    }
}
