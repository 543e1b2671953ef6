package io.github.pairforge.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Card files as maps, lists, texts and numbers. They come from elsewhere: size, depth and aliases are limited. */
final class CardText {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 30;
    private static final int MOST_ALIASES = 20;

    private CardText() {
    }

    private static String read(final Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            final byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("it is larger than 1 MB, which no model card is.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** @throws IllegalArgumentException when it is no YAML, or more than a card can be */
    static CardFields yaml(final Path file) throws IOException {
        final LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            return CardFields.of(new Yaml(new SafeConstructor(options)).load(read(file)), "");
        }
        catch (final MarkedYAMLException e) {
            throw new IllegalArgumentException("line " + (e.getProblemMark() == null ? "?"
                : e.getProblemMark().getLine() + 1) + " is no YAML of a model card ("
                + String.valueOf(e.getProblem()).lines().findFirst().orElse("") + ").", e);
        }
        catch (final YAMLException e) {
            throw new IllegalArgumentException("it is no YAML of a model card ("
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ").", e);
        }
    }

    /** @throws IllegalArgumentException when it is no JSON */
    static CardFields json(final Path file) throws IOException {
        final String text = read(file);
        requireShallow(text);
        try {
            return CardFields.of(new Gson().fromJson(text, Object.class), "");
        }
        catch (final JsonParseException e) {
            throw new IllegalArgumentException("it is no JSON of a model card.", e);
        }
    }

    /** A parser that calls itself would run out of stack. Brackets in texts count too: no card has that many. */
    private static void requireShallow(final String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("it is nested deeper than a model card can be.");
            }
        }
    }
}
