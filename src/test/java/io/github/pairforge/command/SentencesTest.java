package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void aLongMessageFitsOnTheScreenWithAllItsWords() {
        final String text = "There is no model of that name; ".repeat(20).strip();
        final String wrapped = Sentences.wrapped(text);
        assertTrue(wrapped.lines().allMatch(l -> l.length() <= 80), wrapped);
        assertTrue(wrapped.lines().count() < 11, wrapped);
        assertEquals(text, wrapped.replace('\n', ' '));
    }

    @Test
    void aPathThatIsLongerThanALineStaysInOnePiece() {
        final String path = "/folder".repeat(20);
        assertEquals("see\n" + path + "\nplease", Sentences.wrapped("see " + path + " please"));
        assertEquals("short", Sentences.wrapped("short"));
    }
}
