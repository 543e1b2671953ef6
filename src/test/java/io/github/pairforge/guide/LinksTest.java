package io.github.pairforge.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Links lead somewhere, and pictures are there, small, and looked at. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final long LARGEST_PICTURE = 100_000;
    private static final long ALL_PICTURES = 3_000_000;

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs/images"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void filesAndHeadingsExist() throws IOException {
        final List<String> dead = new ArrayList<>();
        for (final Path page : Pages.all()) {
            final Matcher m = LINK.matcher(Pages.prose(page));
            while (m.find()) {
                if (m.group(1).contains("://") || m.group(1).startsWith("mailto:")) {
                    continue;
                }
                final Path target = m.group(1).isEmpty() ? page
                    : Path.of("").toAbsolutePath().relativize(
                        page.toAbsolutePath().getParent().resolve(m.group(1)).normalize());
                if (!Files.exists(target)
                    || m.group(2) != null && !Pages.anchors(target).contains(m.group(2)))
                {
                    dead.add(page + ": " + m.group().substring(1));
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void everyPageCanBeReachedFromTheTableOfContents() throws IOException {
        final Set<Path> reached = new TreeSet<>(List.of(Path.of("docs/README.md")));
        final List<Path> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            final Path page = open.remove(0);
            final Matcher m = LINK.matcher(Pages.prose(page));
            while (m.find()) {
                final Path target = page.resolveSibling(m.group(1)).normalize();
                if (target.startsWith("docs") && m.group(1).endsWith(".md") && reached.add(target)) {
                    open.add(target);
                }
            }
        }
        for (final Path page : Pages.all()) {
            assertTrue(!page.startsWith("docs") || reached.contains(page), page + " is linked from nowhere");
        }
    }

    @Test
    void picturesAreSmallAndUsed() throws IOException {
        final StringBuilder text = new StringBuilder();
        for (final Path page : Pages.all()) {
            text.append(Files.readString(page));
        }
        long sum = 0;
        for (final Path picture : pictures()) {
            final long size = Files.size(picture);
            sum += size;
            assertTrue(size <= LARGEST_PICTURE, picture + " has " + size + " bytes");
            assertTrue(text.indexOf("images/" + picture.getFileName() + ")") > 0, picture + " is on no page");
        }
        assertTrue(sum <= ALL_PICTURES, "all pictures have " + sum + " bytes");
    }
}
