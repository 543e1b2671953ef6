package io.github.pairforge.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.inference.ModelHashes;
import io.github.pairforge.raster.Progress;

/** Downloads from a server on this machine that is good, cut off, wrong or malicious. */
@Timeout(60)
class DownloadTest {

    private static final byte[] BYTES = new byte[300_000];

    @TempDir
    private Path folder;
    private HttpServer server;
    private String sha256;
    private Path target;
    private final List<String> ranges = new ArrayList<>();

    static {
        new Random(5).nextBytes(BYTES);
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        final Path whole = folder.resolve("whole");
        Files.write(whole, BYTES);
        sha256 = ModelHashes.sha256(whole);
        Files.delete(whole);
        target = folder.resolve("net.onnx");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Download from(final HttpHandler handler) {
        server.createContext("/net.onnx", exchange -> {
            synchronized (ranges) {
                ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            }
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return new Download(URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
            + server.getAddress().getPort() + "/net.onnx"), target, sha256, 1 << 20);
    }

    private static void give(final HttpExchange exchange, final byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A server that can go on in the middle. */
    private static void giveRange(final HttpExchange exchange) throws IOException {
        final String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            give(exchange, BYTES);
            return;
        }
        final int from = Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= BYTES.length) {
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Range",
            "bytes " + from + "-" + (BYTES.length - 1) + "/" + BYTES.length);
        exchange.sendResponseHeaders(206, BYTES.length - from);
        exchange.getResponseBody().write(BYTES, from, BYTES.length - from);
    }

    /** Announces all, gives a third, and hangs up. */
    private static void cut(final HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, BYTES.length);
        exchange.getResponseBody().write(BYTES, 0, BYTES.length / 3);
        exchange.getResponseBody().flush();
        throw new IOException("cut");
    }

    private void requireNothing() {
        assertArrayEquals(new String[0], folder.toFile().list());
    }

    @Test
    void bringsTheFile() throws IOException {
        assertEquals(BYTES.length, from(e -> give(e, BYTES)).run(Progress.NONE));
        assertArrayEquals(BYTES, Files.readAllBytes(target));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void goesOnAfterACut() throws IOException {
        final AtomicInteger calls = new AtomicInteger();
        from(e -> {
            if (calls.getAndIncrement() == 0) {
                cut(e);
            }
            else {
                giveRange(e);
            }
        }).run(Progress.NONE);
        assertArrayEquals(BYTES, Files.readAllBytes(target));
        assertEquals(2, ranges.size());
        assertTrue(ranges.get(1).matches("bytes=[1-9]\\d*-"), ranges.toString());
    }

    @Test
    void aLaterRunGoesOnWhereAnEarlierOneStopped() throws IOException {
        final Download download = from(DownloadTest::giveRange);
        Files.write(folder.resolve(".net.onnx.download"), Arrays.copyOf(BYTES, 1234));
        download.run(Progress.NONE);
        assertArrayEquals(BYTES, Files.readAllBytes(target));
        assertEquals(List.of("bytes=1234-"), ranges);
    }

    @Test
    void startsAgainWhereTheServerKnowsNoRanges() throws IOException {
        Files.write(folder.resolve(".net.onnx.download"), new byte[1234]);
        from(e -> give(e, BYTES)).run(Progress.NONE);
        assertArrayEquals(BYTES, Files.readAllBytes(target));
    }

    @Test
    void startsAgainWhereTheServerGivesAnotherPart() throws IOException {
        Files.write(folder.resolve(".net.onnx.download"), Arrays.copyOf(BYTES, 1000));
        from(exchange -> {
            if (exchange.getRequestHeaders().containsKey("Range")) {
                exchange.getResponseHeaders().set("Content-Range",
                    "bytes 0-" + (BYTES.length - 1) + "/" + BYTES.length);
                exchange.sendResponseHeaders(206, BYTES.length);
                exchange.getResponseBody().write(BYTES);
            }
            else {
                give(exchange, BYTES);
            }
        }).run(Progress.NONE);
        assertArrayEquals(BYTES, Files.readAllBytes(target));
    }

    @Test
    void aPartThatIsTooLongIsDropped() throws IOException {
        Files.write(folder.resolve(".net.onnx.download"), new byte[BYTES.length + 1]);
        from(DownloadTest::giveRange).run(Progress.NONE);
        assertArrayEquals(BYTES, Files.readAllBytes(target));
    }

    @Test
    void alwaysCutIsAnErrorThatKeepsWhatCame() {
        final Download download = from(DownloadTest::cut);
        final IOException e = assertThrows(IOException.class, () -> download.run(Progress.NONE));
        assertTrue(e.getMessage().contains("download again to go on"), e.getMessage());
        assertFalse(Files.exists(target));
        assertTrue(Files.exists(folder.resolve(".net.onnx.download")));
    }

    @Test
    void aWrongHashLeavesNothing() {
        final byte[] other = BYTES.clone();
        other[7] ^= 1;
        final Download download = from(e -> give(e, other));
        final IOException e = assertThrows(IOException.class, () -> download.run(Progress.NONE));
        assertTrue(e.getMessage().contains(sha256) && e.getMessage().contains("deleted"), e.getMessage());
        requireNothing();
    }

    @Test
    void notFound() {
        final Download download = from(e -> e.sendResponseHeaders(404, -1));
        final IOException e = assertThrows(IOException.class, () -> download.run(Progress.NONE));
        assertTrue(e.getMessage().contains("status 404"), e.getMessage());
        requireNothing();
    }

    @Test
    void aBodyWithoutEndIsStopped() {
        final Download download = from(e -> {
            e.sendResponseHeaders(200, 0);
            final OutputStream out = e.getResponseBody();
            for (int i = 0; i < 1 << 12; i++) {
                out.write(new byte[1 << 14]);
            }
        });
        final IOException e = assertThrows(IOException.class, () -> download.run(Progress.NONE));
        assertTrue(e.getMessage().contains("more than the 1048576 bytes"), e.getMessage());
        requireNothing();
    }

    @Test
    void tooManyAnnouncedBytesAreNotAskedFor() {
        final Download download = from(e -> e.sendResponseHeaders(200, 1L << 40));
        assertTrue(assertThrows(IOException.class, () -> download.run(Progress.NONE)).getMessage()
            .contains("more than the"));
        requireNothing();
    }

    @Test
    void redirectsAreFollowedAndLoopsAreNot() throws IOException {
        server.createContext("/moved", e -> {
            e.getResponseHeaders().set("Location", "/net.onnx");
            e.sendResponseHeaders(302, -1);
            e.close();
        });
        server.createContext("/loop", e -> {
            e.getResponseHeaders().set("Location", "/loop");
            e.sendResponseHeaders(302, -1);
            e.close();
        });
        server.createContext("/file", e -> {
            e.getResponseHeaders().set("Location", "file:///etc/hosts");
            e.sendResponseHeaders(302, -1);
            e.close();
        });
        final Download plain = from(e -> give(e, BYTES));
        new Download(plain.address().resolve("/moved"), target, sha256, 1 << 20).run(Progress.NONE);
        assertArrayEquals(BYTES, Files.readAllBytes(target));
        Files.delete(target);
        for (final String path : List.of("/loop", "/file")) {
            final Download odd = new Download(plain.address().resolve(path), target, sha256, 1 << 20);
            assertThrows(IOException.class, () -> odd.run(Progress.NONE), path);
        }
        requireNothing();
    }

    @Test
    void cancelKeepsWhatCame() {
        final Download download = from(e -> give(e, BYTES));
        final Progress after = new Progress() {

            private volatile boolean cancelled;

            @Override
            public void update(final String stage, final long done, final long total) {
                cancelled = true;
                assertEquals(BYTES.length, total);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
        assertThrows(CancellationException.class, () -> download.run(after));
        assertFalse(Files.exists(target));
        assertTrue(Files.exists(folder.resolve(".net.onnx.download")));
    }

    @Test
    void anotherFileOfThatNameIsLeftAlone() throws IOException {
        Files.write(target, new byte[3]);
        final Download download = from(e -> give(e, BYTES));
        assertTrue(assertThrows(IOException.class, () -> download.run(Progress.NONE)).getMessage()
            .contains("another file"));
        assertEquals(3, Files.size(target));
        Files.write(target, BYTES);
        assertEquals(BYTES.length, download.run(Progress.NONE));
        assertEquals(List.of(), ranges);
    }

    @Test
    void withoutADigestNothingIsFetched() {
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> new Download(URI.create("https://example.org/a.onnx"), target, "", 1)).getMessage()
            .contains("sha256"));
        assertThrows(IllegalArgumentException.class,
            () -> new Download(URI.create("file:///etc/hosts"), target, sha256, 1));
    }
}
