package io.github.pairforge.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is written for people: README, guide, and the pages of other folders. */
final class Pages {

    private static final Pattern FENCE = Pattern.compile("(?m)^```(\\w*)\\n((?s:.*?))^```$");

    /** A fenced block. */
    record Block(String language, String text) {
    }

    private Pages() {
    }

    static List<Path> all() throws IOException {
        final List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"),
            Path.of("CHANGELOG.md"), Path.of("update-site/README.md"), Path.of("sample-data/README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    static List<Block> blocks(final Path page) throws IOException {
        return FENCE.matcher(Files.readString(page)).results().map(r -> new Block(r.group(1), r.group(2))).toList();
    }

    static List<String> blocks(final Path page, final String language) throws IOException {
        return blocks(page).stream().filter(b -> b.language().equals(language)).map(Block::text).toList();
    }

    /** A page without its fenced blocks. */
    static String prose(final Path page) throws IOException {
        return FENCE.matcher(Files.readString(page)).replaceAll("");
    }

    /** Fenced and indented lines that call the command line, each joined over its line ends. */
    static List<String> commandLines(final Path page) throws IOException {
        final String text = Files.readString(page).replaceAll(" *\\\\\n *", " ");
        return Arrays.stream(text.split("\n")).map(String::strip).filter(l -> l.startsWith("pairforge "))
            .map(l -> l.split(" {3,}|  #")[0].strip()).toList();
    }

    /** The places within a page that a link can name, as GitHub makes them. */
    static List<String> anchors(final Path page) throws IOException {
        final List<String> anchors = new ArrayList<>();
        final Map<String, Integer> seen = new HashMap<>();
        final Matcher m = Pattern.compile("(?m)^#+ (.+)$").matcher(prose(page));
        while (m.find()) {
            final String anchor = Markdown.anchor(m.group(1).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"));
            final int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }
}
