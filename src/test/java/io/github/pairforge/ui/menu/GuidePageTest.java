package io.github.pairforge.ui.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class GuidePageTest {

    @Test
    void aReleaseHasItsOwnPages() {
        assertEquals("https://github.com/pairforge/pairforge/blob/pairforge-0.1.0/docs/README.md",
            GuidePage.address("README.md", "0.1.0"));
        assertEquals("https://github.com/pairforge/pairforge/blob/main/docs/tutorial.md",
            GuidePage.address("tutorial.md", "0.2.0-SNAPSHOT"));
        assertEquals("https://github.com/pairforge/pairforge/blob/main/docs/README.md",
            GuidePage.address("README.md", "development"));
    }

    @Test
    void withoutAScreenTheAddressIsTold() {
        final PrintStream out = System.out;
        final ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            new GuidePage().run("tutorial.md");
        }
        finally {
            System.setOut(out);
        }
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("/docs/tutorial.md"), told.toString());
    }
}
