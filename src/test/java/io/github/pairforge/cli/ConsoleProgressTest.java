package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final StringWriter text = new StringWriter();

    private ConsoleProgress bar(final boolean visible) {
        return new ConsoleProgress(new PrintWriter(text), visible);
    }

    @Test
    void anUnfinishedBarEndsItsLineSoThatAnErrorHasItsOwn() {
        try (ConsoleProgress bar = bar(true)) {
            bar.update("Degrading", 1, 4);
        }
        assertTrue(text.toString().matches("\rDegrading +\\[#{10}\\.{30}\\]  25 %\\R"), text.toString());
    }

    @Test
    void aFinishedBarEndsItsLineOnce() {
        try (ConsoleProgress bar = bar(true)) {
            bar.update("Degrading", 4, 4);
            bar.update("Degrading", 4, 4);
        }
        assertTrue(text.toString().matches("\rDegrading +\\[#{40}\\] 100 %\\R"), text.toString());
    }

    @Test
    void nothingIsPrintedWhereNobodyWatches() {
        try (ConsoleProgress bar = bar(false)) {
            bar.update("Degrading", 1, 4);
        }
        assertEquals("", text.toString());
    }
}
