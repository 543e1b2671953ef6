package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.inference.ModelHashes;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.OnnxNetworks;

/** {@code models}: what there is, whether it is sound, and how it comes. */
class ModelsCliTest {

    private static final String CARD = """
        {"format": "pairforge-model-card", "name": "Fine", "role": "image", "licence": "%s", "file": "fine.onnx",
         "sha256": "%s"%s}
        """;

    @TempDir
    private Path folder;

    private Path net() throws IOException {
        final Path file = folder.resolve("fine.onnx");
        OnnxNetworks.conv(2, 4, 2).write(file);
        return file;
    }

    private void card(final String licence, final String sha256, final String more) throws IOException {
        Files.writeString(folder.resolve("fine.json"), CARD.formatted(licence, sha256, more));
    }

    private JsonArray rows(final String action) {
        return JsonParser.parseString(Cli.succeed("models", action, "--models", folder, "--json").out())
            .getAsJsonObject().getAsJsonArray("models");
    }

    @Test
    void lists() throws IOException {
        card("MIT", ModelHashes.sha256(net()), "");
        final JsonObject row = rows("list").get(0).getAsJsonObject();
        assertEquals("Fine", row.get("name").getAsString());
        assertEquals("MIT", row.get("licence").getAsString());
        assertEquals("matches", row.get("hash").getAsString());
        assertEquals(13, row.get("opset").getAsInt());
        assertEquals("Conv Relu", row.get("operators").getAsString());
        assertTrue(Cli.succeed("models", "--models", folder).out().contains("Fine [image]"));
    }

    @Test
    void checksAndFails() throws IOException {
        card("MIT", "0".repeat(64), "");
        net();
        final Cli run = Cli.run("models", "check", "--models", folder);
        assertEquals(1, run.code());
        assertTrue(run.out().contains("SHA-256 differs"), run.out());
        assertEquals("pairforge: 1 of 1 model is not sound.", run.err().strip());
        card("MIT", "", "");
        assertTrue(rows("check").get(0).getAsJsonObject().get("sound").getAsBoolean());
    }

    @Test
    void showWritesACardThatPassesItsOwnTest() throws IOException {
        net();
        final Path card = folder.resolve("fine.json");
        final String shown = Cli.succeed("models", "show", folder.resolve("fine.onnx"), "--card-out", card).out();
        assertTrue(shown.contains("No licence is stated") && shown.contains("axes bcyx"), shown);
        final JsonObject row = rows("check").get(0).getAsJsonObject();
        assertEquals("matches", row.get("hash").getAsString());
        assertTrue(row.get("test").getAsString().contains("fine passes its self-test"), row.toString());
        OnnxNetworks.conv(2, 5, 2).write(folder.resolve("fine.onnx"));
        Files.writeString(card, Files.readString(card).replaceAll("\"sha256\": \"\\w+\"", "\"sha256\": \"\""));
        final Cli run = Cli.run("models", "check", "--models", folder);
        assertTrue(run.code() == 1 && run.out().contains("fails its self-test"), run.toString());
    }

    @Test
    void downloadsOnlyWithConsent() throws IOException {
        final byte[] bytes = Files.readAllBytes(net());
        final String sha256 = ModelHashes.sha256(folder.resolve("fine.onnx"));
        Files.delete(folder.resolve("fine.onnx"));
        final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", e -> {
            e.sendResponseHeaders(200, bytes.length);
            e.getResponseBody().write(bytes);
            e.close();
        });
        server.start();
        try {
            card("MIT", sha256, ", \"download\": \"http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/fine.onnx\"");
            final String sentence = Cli.fail(folder, "models", "download", "fine", "--models", folder);
            assertTrue(sentence.contains("http://") && sentence.contains("MIT") && sentence.contains("--consent"),
                sentence);
            final String out = Cli.succeed("models", "download", "fine", "--models", folder, "--consent").out();
            assertTrue(out.contains("SHA-256 matches"), out);
            assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("fine.onnx")));
        }
        finally {
            server.stop(0);
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() throws IOException {
        net();
        assertTrue(Cli.misuse(folder, "models", "show").contains("Which model"));
        assertTrue(Cli.misuse(folder, "models", "list", "--card-out", "x.json").contains("--card-out"));
        Cli.misuse(folder, "models", "burn");
        assertTrue(Cli.fail(folder, "models", "show", "nothing", "--models", folder).contains("no model \"nothing\""));
        assertTrue(Cli.fail(folder, "models", "download", "fine", "--models", folder, "--consent")
            .contains("names no address"));
        assertTrue(Cli.fail(folder, "models", "show", folder.resolve("fine.onnx"), "--card-out", folder.resolve("no")
            .resolve("x.json")).contains("no"));
        Files.write(folder.resolve("junk.onnx"), new byte[] { 1, 2, 3 });
        final String junk = Cli.fail(folder, "models", "show", folder.resolve("junk.onnx"));
        assertTrue(junk.contains("junk.onnx"), junk);
        assertFalse(Files.exists(folder.resolve("x.json")));
    }
}
