package io.github.pairforge.replay;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths as a project file holds them: relative, with {@code /}, for what lies in or below its folder.
 *
 * @param folder absolute
 */
record RelativePaths(Path folder) {

    /** @param path absolute, or empty */
    String write(final String path) {
        if (!isAbsolute(path)) {
            return path;
        }
        final Path normal = Path.of(path).normalize();
        return normal.startsWith(folder) && !normal.equals(folder)
            ? folder.relativize(normal).toString().replace(File.separatorChar, '/')
                : path;
    }

    /** @throws IllegalArgumentException when a relative path leads out of the folder, or is none */
    String read(final String path) {
        if (path.isEmpty()) {
            return path;
        }
        try {
            final Path resolved = folder.resolve(path).normalize();
            if (!Path.of(path).isAbsolute() && !resolved.startsWith(folder)) {
                throw new IllegalArgumentException("the path \"" + path + "\" leads out of the project's folder; write"
                    + " it as an absolute path.");
            }
            return resolved.toString();
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException("\"" + path + "\" cannot be the name of a file here.", e);
        }
    }

    static boolean isAbsolute(final String text) {
        try {
            return !text.isEmpty() && Path.of(text).isAbsolute();
        }
        catch (final InvalidPathException e) {
            return false;
        }
    }
}
