package io.github.pairforge.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.github.pairforge.inference.ModelHashes;
import io.github.pairforge.raster.Progress;

/**
 * Fetches a file of which the SHA-256 is known.
 *
 * <p>What has come so far lies beside the target as {@code .name.download}: a later call goes on from there. The file
 * gets its name when its SHA-256 is right; when it is wrong, what came is deleted.
 *
 * @param address http or https
 * @param target its folder exists; a file of that name is left alone when it is the wanted one, and refused otherwise
 * @param sha256 hexadecimal
 * @param limit bytes that are taken at most
 */
public record Download(URI address, Path target, String sha256, long limit) {

    /** Where nothing else is known: more than any model has. */
    public static final long LIMIT = 4L << 30;

    private static final int TIMEOUT_MS = 30_000;
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_CUTS = 3;
    private static final int CHUNK = 1 << 16;
    private static final int BROKEN = -2;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    /** @throws IllegalArgumentException when the address or the digest is none */
    public Download {
        Objects.requireNonNull(target, "target");
        if (!List.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("download: " + address + " is no http or https address.");
        }
        if (!sha256.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("download: nothing says which SHA-256 " + address
                + " must have, so what comes could not be checked; add sha256 to the card.");
        }
    }

    /**
     * Fetches it.
     *
     * @return bytes of the file
     * @throws IOException in one sentence; what has come is kept unless it is wrong
     * @throws java.util.concurrent.CancellationException when the user cancelled; what has come is kept
     */
    public long run(final Progress progress) throws IOException {
        if (Files.exists(target)) {
            if (!Files.isRegularFile(target) || !ModelHashes.sha256(target).equalsIgnoreCase(sha256)) {
                throw new IOException(target + " exists and is another file than " + address
                    + " should be; move it away first.");
            }
            return Files.size(target);
        }
        AtomicFile.check(target);
        final Path part = target.resolveSibling("." + target.getFileName() + ".download");
        // Whole already, when a run ended before it could give the name.
        if (Files.exists(part) && ModelHashes.sha256(part).equalsIgnoreCase(sha256)) {
            move(part);
            return Files.size(target);
        }
        int cuts = 0;
        while (!attempt(part, progress)) {
            cuts++;
            if (cuts > MOST_CUTS) {
                throw new IOException(address + " stopped " + cuts + " times, " + Files.size(part)
                    + " bytes have come; download again to go on from there.");
            }
        }
        final long size = Files.size(part);
        final String found = ModelHashes.sha256(part);
        if (!found.equalsIgnoreCase(sha256)) {
            Files.delete(part);
            throw new IOException(address + " gave " + size + " bytes with the SHA-256 " + found + ", the card states "
                + sha256 + "; they were deleted. Download again, or ask the model's author.");
        }
        move(part);
        return size;
    }

    private void move(final Path part) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (final AtomicMoveNotSupportedException e) {
            Files.move(part, target);
        }
    }

    /** One connection; false when it was cut. */
    private boolean attempt(final Path part, final Progress progress) throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = open(have);
        try {
            if (connection.getResponseCode() == RANGE_NOT_SATISFIABLE && have > 0) {
                connection.disconnect();
                Files.delete(part);
                have = 0;
                connection = open(0);
            }
            if (isPartial(connection) && !goesOn(connection, have)) {
                // Another part than was asked for is of no use; the whole is.
                connection.disconnect();
                have = 0;
                connection = open(0);
            }
            final int code = connection.getResponseCode();
            final boolean goesOn = have > 0 && goesOn(connection, have);
            if (code != HttpURLConnection.HTTP_OK && !goesOn) {
                throw new IOException(address + " answers with status " + code + "; check the address.");
            }
            final long from = goesOn ? have : 0;
            final long announced = connection.getContentLengthLong();
            if (announced >= 0 && from + announced > limit) {
                throw tooMuch();
            }
            final long got = receive(connection, part, from, announced, progress);
            return announced < 0 ? got >= 0 : got == from + announced;
        }
        finally {
            connection.disconnect();
        }
    }

    private static boolean isPartial(final HttpURLConnection connection) throws IOException {
        return connection.getResponseCode() == HttpURLConnection.HTTP_PARTIAL;
    }

    private static boolean goesOn(final HttpURLConnection connection, final long have) throws IOException {
        return isPartial(connection)
            && String.valueOf(connection.getHeaderField("Content-Range")).startsWith("bytes " + have + "-");
    }

    /** @return bytes of the part, −1 when the connection broke */
    private long receive(final HttpURLConnection connection, final Path part, final long from, final long announced,
        final Progress progress) throws IOException
    {
        final String stage = "Downloading " + target.getFileName();
        long at = from;
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(from);
            out.position(from);
            final byte[] chunk = new byte[CHUNK];
            try (InputStream in = connection.getInputStream()) {
                int n = read(in, chunk);
                while (n > 0) {
                    progress.check();
                    at += n;
                    if (at > limit) {
                        throw tooMuch();
                    }
                    final ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, n);
                    while (bytes.hasRemaining()) {
                        out.write(bytes);
                    }
                    progress.update(stage, at, announced < 0 ? Math.max(at, limit) : from + announced);
                    n = read(in, chunk);
                }
                return n == BROKEN ? -1 : at;
            }
        }
        catch (final TooMuch e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static int read(final InputStream in, final byte[] chunk) {
        try {
            return in.read(chunk);
        }
        catch (final IOException e) {
            return BROKEN;
        }
    }

    /** More came than a model can have. */
    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1;

        TooMuch(final String message) {
            super(message);
        }
    }

    private TooMuch tooMuch() {
        return new TooMuch(address + " has more than the " + limit + " bytes that are expected; nothing was kept.");
    }

    /** Follows redirects itself: Java follows none between http and https, and none must lead back to http. */
    private HttpURLConnection open(final long from) throws IOException {
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            final URL url = at.toURL();
            final HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            // Compressed on the way, a part could not be continued.
            connection.setRequestProperty("Accept-Encoding", "identity");
            if (from > 0) {
                connection.setRequestProperty("Range", "bytes=" + from + "-");
            }
            if (!REDIRECTS.contains(code(connection, at))) {
                return connection;
            }
            final String next = connection.getHeaderField("Location");
            connection.disconnect();
            at = redirected(at, next);
        }
        throw new IOException(address + " leads from one address to the next without an end; check it.");
    }

    private URI redirected(final URI from, final String next) throws IOException {
        try {
            final URI to = from.resolve(String.valueOf(next));
            if (next != null && List.of("http", "https").contains(to.getScheme())
                && !("https".equals(from.getScheme()) && "http".equals(to.getScheme()))) {
                return to;
            }
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(address + " leads to " + next + ", which is no address.", e);
        }
        throw new IOException(address + " leads to " + next + ", which is not asked: only http and https are, and"
            + " nothing but https from https.");
    }

    private int code(final HttpURLConnection connection, final URI at) throws IOException {
        try {
            return connection.getResponseCode();
        }
        catch (final IOException e) {
            throw new IOException(address + " cannot be reached (" + at.getHost() + ": " + FileProblem.reason(e)
                + "); check the address and the network.", e);
        }
    }
}
