package io.github.pairforge.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.github.pairforge.score.Aggregation;
import io.github.pairforge.score.ScoreSettings;

/**
 * What a measurement depends on: a pair whose stamp is that of a finished row need not be measured again.
 *
 * @param inputs size and modification time of both files
 * @param settings digest of everything else, limits and aggregation excepted: they are applied to
 *            measured values at any time
 */
public record Stamp(String inputs, String settings) {

    private static final int DIGITS = 16;

    /**
     * @param matcher name of the tie point matcher
     * @param version of the program
     */
    public static Stamp of(final ListedPair pair, final ScoreSettings settings, final String matcher,
        final String version)
    {
        final ListedFile hr = pair.hr();
        final ListedFile lr = pair.lr();
        return new Stamp("hr " + state(hr.path()) + ", lr " + state(lr.path()),
            digest(String.join("|", version, matcher, measurement(settings), facts(hr), facts(lr),
                Boolean.toString(pair.sameExtent()))));
    }

    /** What is applied to measured values, limits and aggregation, has no part in measuring. */
    private static String measurement(final ScoreSettings s) {
        return new ScoreSettings(1, 1, Aggregation.PIXEL, s.match(), s.kind(), s.farthest(), s.seed()).toString();
    }

    private static String facts(final ListedFile file) {
        return file.bands() + " " + file.scale() + " " + file.offset();
    }

    private static String state(final Path file) {
        try {
            final BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return a.size() + " bytes " + a.lastModifiedTime();
        }
        catch (final IOException e) {
            // Opening it will say what is wrong.
            return "unreadable";
        }
    }

    private static String digest(final String text) {
        try {
            final MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
        }
        catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
