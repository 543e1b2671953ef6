package io.github.pairforge.updatesite;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.BiFunction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves a folder to this machine only, with the one header that the updater needs. */
final class LoopbackSites implements Closeable {

    private final HttpServer server;
    private final Path folder;
    private final BiFunction<String, byte[], byte[]> damage;

    /** @param damage what becomes of the content of a path on its way */
    LoopbackSites(final Path folder, final BiFunction<String, byte[], byte[]> damage) throws IOException {
        this.folder = folder;
        this.damage = damage;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(final String site) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + site + "/";
    }

    private void answer(final HttpExchange exchange) throws IOException {
        final Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
        }
        else {
            final byte[] content = Files.readAllBytes(file);
            final byte[] sent = damage.apply(file.toString(), content);
            exchange.getResponseHeaders().set("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC)));
            exchange.sendResponseHeaders(200, "HEAD".equals(exchange.getRequestMethod()) ? -1 : content.length);
            if (!"HEAD".equals(exchange.getRequestMethod())) {
                final OutputStream body = exchange.getResponseBody();
                body.write(Arrays.copyOf(sent, Math.min(sent.length, content.length)));
                body.flush();
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
