package io.github.pairforge.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.pairforge.raster.Threads;

/** SHA-256 of models, computed once per session and file as long as size and time stay. Safe for concurrent use. */
public final class ModelHashes {

    private static final int BUFFER = 1 << 16;

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(long size, FileTime time, String sha256) {
    }

    /** SHA-256 of a file's bytes, hexadecimal, in small letters. */
    public static String sha256(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            final byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                Threads.check();
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
        catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The same, remembered. */
    public String of(final Path file) throws IOException {
        final Path key = file.toAbsolutePath().normalize();
        final long size = Files.size(key);
        final FileTime time = Files.getLastModifiedTime(key);
        final Known before = known.get(key);
        if (before != null && before.size == size && before.time.equals(time)) {
            return before.sha256;
        }
        final String digest = sha256(key);
        known.put(key, new Known(size, time, digest));
        return digest;
    }

    /** Compares a model with its card. */
    public HashState state(final ModelCard card) throws IOException {
        if (!Files.isRegularFile(card.file())) {
            return HashState.MISSING;
        }
        return card.sha256().isEmpty() ? HashState.NOT_STATED
            : of(card.file()).equalsIgnoreCase(card.sha256()) ? HashState.MATCHES : HashState.DIFFERS;
    }

    /** @throws IOException in one sentence, when the file is missing or is not what its card describes */
    public void require(final CardFile file) throws IOException {
        final ModelCard card = file.card();
        final HashState state = state(card);
        if (state == HashState.MISSING) {
            throw new IOException(card.file() + ", the weights of the model " + card.name() + ", is missing"
                + (file.download().isPresent() ? "; its card names where it comes from: download it (Manage Models)."
                    : "; put it there."));
        }
        if (state == HashState.DIFFERS) {
            throw new IOException(card.file() + " is not the file that " + file.path().getFileName()
                + " describes: its SHA-256 is " + of(card.file()) + ", the card states " + card.sha256()
                + "; get the right file, or correct the card.");
        }
    }
}
