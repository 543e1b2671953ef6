package io.github.pairforge.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleException;

import io.github.pairforge.service.PairForgeService;

/** The references cannot drift: they are what the Commands, the command line and the service say of themselves. */
class ReferenceTest {

    private static final String WRITE = "pairforge.write-reference";

    private static void check(final String name, final String page) throws IOException {
        final Path file = Path.of("docs/reference", name);
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertEquals(page, Files.exists(file) ? Files.readString(file) : "",
            file + " is not what the code says; make it again: mvn -q test -Dtest=ReferenceTest -D" + WRITE + "=true");
    }

    @Test
    void commands() throws IOException, ModuleException {
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            check("commands.md", CommandPage.page(context));
        }
    }

    @Test
    void commandLine() throws IOException {
        check("command-line.md", CommandLinePage.page());
    }

    @Test
    void service() throws IOException {
        check("service.md", ServicePage.page());
    }
}
