package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.pairforge.replay.FileMark;

/** Whether files are what they were; hashes a file again only when its size or time has changed. Thread-safe. */
public final class FileHashes {

    private final Hash hash;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(long size, FileTime time, String sha256) {
    }

    /** SHA-256 of a file's bytes, hexadecimal. */
    @FunctionalInterface
    public interface Hash {

        String of(Path file) throws IOException;
    }

    /** @param hash how files are hashed, such as {@code PairForgeService::sha256} */
    public FileHashes(final Hash hash) {
        this.hash = hash;
    }

    /** Whether a file holds the bytes that a run read or wrote; true for folders and others that were not hashed. */
    boolean holds(final FileMark mark) throws IOException {
        if (mark.sha256().isEmpty()) {
            return Files.exists(Path.of(mark.path()));
        }
        final Path file = Path.of(mark.path());
        if (!Files.isRegularFile(file) || Files.size(file) != mark.size()) {
            return false;
        }
        return sha256(file).equalsIgnoreCase(mark.sha256());
    }

    private String sha256(final Path file) throws IOException {
        final BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        final Known before = known.get(file);
        if (before != null && before.size == now.size() && before.time.equals(now.lastModifiedTime())) {
            return before.sha256;
        }
        final String found = hash.of(file);
        known.put(file, new Known(now.size(), now.lastModifiedTime(), found));
        return found;
    }
}
