package io.github.pairforge.updatesite;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The checksum by which Fiji's updater knows a file: SHA-1, of a jar over what it holds rather than over its bytes, so
 * that a jar that was only built again counts as the same.
 */
final class FileDigest {

    private static final int BUFFER = 1 << 16;

    private FileDigest() {
    }

    /**
     * @param name where the file lies in Fiji's folder, with slashes: "jars/pairforge-0.1.0.jar"
     * @param file its content
     * @return forty hexadecimal digits
     */
    static String of(final String name, final Path file) throws IOException {
        final MessageDigest digest = sha1();
        if (name.endsWith(".jar")) {
            addEntries(digest, file);
        }
        else {
            digest.update(name.getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = Files.newInputStream(file)) {
                addAll(digest, in);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        }
        catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
    }

    private static void addEntries(final MessageDigest digest, final Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            final List<JarEntry> entries = Collections.list(jar.entries());
            entries.sort(Comparator.comparing(JarEntry::getName));
            for (final JarEntry entry : entries) {
                digest.update(entry.getName().getBytes(StandardCharsets.US_ASCII));
                try (InputStream in = new BufferedInputStream(jar.getInputStream(entry))) {
                    if (entry.getName().endsWith(".properties")) {
                        addWithoutComments(digest, in);
                    }
                    else if (!JarFile.MANIFEST_NAME.equals(entry.getName())) {
                        addAll(digest, in);
                    }
                }
            }
        }
    }

    private static void addAll(final MessageDigest digest, final InputStream in) throws IOException {
        final byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
    }

    /**
     * Leaves out what follows a # at the beginning of a line, but not the end of that line. As the updater has it, a
     * line after an empty one, or after one of nothing but #, is taken as it is, even when it is a comment.
     */
    private static void addWithoutComments(final MessageDigest digest, final InputStream in) throws IOException {
        boolean lineStart = true;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (lineStart && c == '#') {
                boolean empty = true;
                for (c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                    empty &= c == '#';
                }
                if (c < 0) {
                    return;
                }
                digest.update((byte) c);
                lineStart = !empty;
            }
            else {
                digest.update((byte) c);
                lineStart = c == '\n' && !lineStart;
            }
        }
    }
}
