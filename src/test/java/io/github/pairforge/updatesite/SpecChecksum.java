package io.github.pairforge.updatesite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The updater's checksum once more, on whole texts instead of streams, with nothing in common with {@link FileDigest}:
 * entries come from the local headers of the zip, comments are found by lines, the digits are made one by one.
 */
final class SpecChecksum {

    private SpecChecksum() {
    }

    static String of(final String name, final Path file) throws Exception {
        final ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (name.endsWith(".jar")) {
            for (final Map.Entry<String, byte[]> entry : entries(file).entrySet()) {
                all.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
                if (entry.getKey().endsWith(".properties")) {
                    all.write(uncommented(entry.getValue()));
                }
                else if (!"META-INF/MANIFEST.MF".equals(entry.getKey())) {
                    all.write(entry.getValue());
                }
            }
        }
        else {
            all.write(name.getBytes(StandardCharsets.US_ASCII));
            all.write(Files.readAllBytes(file));
        }
        final StringBuilder digits = new StringBuilder();
        for (final byte b : MessageDigest.getInstance("SHA-1").digest(all.toByteArray())) {
            digits.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return digits.toString();
    }

    private static Map<String, byte[]> entries(final Path jar) throws IOException {
        final Map<String, byte[]> sorted = new TreeMap<>();
        try (InputStream in = Files.newInputStream(jar); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                sorted.put(e.getName(), zip.readAllBytes());
            }
        }
        return sorted;
    }

    /** Comments lose their text, not their line break; what follows an empty line or one of # only is kept. */
    private static byte[] uncommented(final byte[] content) {
        final String[] lines = new String(content, StandardCharsets.ISO_8859_1).split("\n", -1);
        final StringBuilder kept = new StringBuilder();
        boolean looksForComment = true;
        for (int i = 0; i < lines.length; i++) {
            final boolean comment = looksForComment && lines[i].startsWith("#");
            kept.append(comment ? "" : lines[i]).append(i < lines.length - 1 ? "\n" : "");
            looksForComment = comment ? !lines[i].matches("#+") : !(looksForComment && lines[i].isEmpty());
        }
        return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
