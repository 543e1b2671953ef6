package io.github.pairforge.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.github.pairforge.degrade.Provenance;

/** SHA-256 of the files that take part. */
final class Digests {

    private Digests() {
    }

    /** Notes an input; open images and folders have no digest. */
    static void add(final List<Provenance.Input> inputs, final ImageInput input) throws IOException {
        if (input == null) {
            return;
        }
        if (input.file() == null) {
            inputs.add(new Provenance.Input(input.parameter(), input.image().getTitle(), ""));
        }
        else {
            inputs.add(new Provenance.Input(input.parameter(), String.valueOf(input.file().getFileName()),
                Files.isRegularFile(input.file()) ? sha256(input.file()) : ""));
        }
    }

    static String sha256(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256")))
        {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
        catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
