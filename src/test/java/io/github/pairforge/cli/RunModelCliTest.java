package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.OnnxWriter;
import io.github.pairforge.testing.TestImages;

/** {@code run-model}: used well, and with networks, cards and chains that are not what they should be. */
class RunModelCliTest {

    @TempDir
    private Path folder;
    private Path image;
    private Path out;

    @BeforeEach
    void makeImage() throws IOException {
        image = TestImages.square(10, 40, 2).write(folder.resolve("image.tif"));
        out = folder.resolve("out.tif");
    }

    private Path net(final String name, final OnnxWriter net) throws IOException {
        net.write(folder.resolve(name));
        return folder.resolve(name);
    }

    private String fail(final Object... more) {
        final Object[] args = new Object[5 + more.length];
        System.arraycopy(new Object[] { "run-model", "--image", image, "--output", out }, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Cli.fail(folder, args);
    }

    @Test
    void threadsAndTilesChangeNoBit() throws IOException {
        final Path a = net("a.onnx", OnnxNetworks.conv(2, 4, 3));
        final Path b = net("b.onnx", OnnxNetworks.upsampling(2, 2));
        byte[] first = null;
        for (final int threads : new int[] { 1, 2, 8 }) {
            for (final int tile : new int[] { 0, 16 }) {
                Cli.succeed("run-model", "--image", image, "--model", a, "--model", b, "--output", out, "--execution",
                    "cpu", "--tile", tile, "--threads", threads);
                final byte[] bytes = Files.readAllBytes(out);
                first = first == null ? bytes : first;
                assertArrayEquals(first, bytes, threads + " threads, tile " + tile);
            }
        }
    }

    @Test
    void speaksJson() throws IOException {
        final Path a = net("a.onnx", OnnxNetworks.upsampling(2, 4));
        assertEquals(160, JsonParser.parseString(Cli.succeed("run-model", "--image", image, "--model", a, "--output",
            out, "--json").out()).getAsJsonObject().get("width").getAsInt());
    }

    @Test
    void networksThatCannotBeRun() throws IOException {
        final Path good = net("good.onnx", OnnxNetworks.conv(2, 4, 2));
        final byte[] bytes = Files.readAllBytes(good);
        bytes[bytes.length / 2] ^= 0x55;
        bytes[20] ^= 0x7f;
        Files.write(folder.resolve("corrupted.onnx"), bytes);
        assertTrue(fail("--model", folder.resolve("corrupted.onnx")).contains("corrupted.onnx"));
        assertTrue(fail("--model", net("unknown.onnx", OnnxNetworks.unknownOperator())).contains("Wibble"));
        assertTrue(fail("--model", net("three.onnx", OnnxNetworks.conv(3, 4, 2))).contains("takes 3 bands"));
        assertTrue(fail("--model", net("nan.onnx", OnnxNetworks.notANumberBelow(0.2f))).contains("nan.onnx"));
        assertTrue(fail("--model", net("level.onnx", OnnxNetworks.scaledByLevel(2)))
            .contains("--constants level=0.1"));
        assertTrue(fail("--model", good, "--network-outputs", "nix").contains("--network-outputs"));
        assertTrue(fail("--model", "nothing").contains("no model \"nothing\""));
        assertTrue(fail("--model", good, "--execution", "abacus").contains("execution"));
        assertTrue(fail("--model", good, "--chain-out", out).contains("out.tif"));
    }

    @Test
    void chainsThatAreNone() throws IOException {
        final Path chain = folder.resolve("chain.json");
        for (final String text : new String[] { "", "{", "[]", "{\"format\": \"pairforge-model-chain\"}",
            "{\"format\": \"pairforge-model-chain\", \"version\": 1, \"steps\": []}",
            "{\"format\": \"pairforge-model-chain\", \"version\": 2, \"steps\": [{\"model\": \"a\"}]}",
            "{\"format\": \"pairforge-model-chain\", \"version\": 1, \"steps\": [{\"model\": \"\\u0000\"}]}",
            "{\"format\": \"other\", \"version\": 1, \"steps\": [{\"model\": \"a\"}]}" })
        {
            Files.writeString(chain, text);
            fail("--chain", chain);
        }
        assertTrue(Cli.misuse(folder, "run-model", "--image", image, "--output", out).contains("Which model"));
        assertTrue(Cli.misuse(folder, "run-model", "--image", image, "--output", out, "--model", "a", "--chain", chain)
            .contains("not both"));
    }
}
