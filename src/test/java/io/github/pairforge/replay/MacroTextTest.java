package io.github.pairforge.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import ij.Macro;

/** What ImageJ's macro language makes of values. */
class MacroTextTest {

    private static final CommandInput MODEL = new CommandInput("model", String.class, "", "");
    private static final CommandInput SEED = new CommandInput("seed", long.class, "1", "");
    private static final CommandInput OUTPUT = new CommandInput("output", File.class, "", "save");
    private static final List<CommandInput> ALL = List.of(MODEL, SEED, OUTPUT);

    private static String back(final String value) {
        final Optional<String> text = MacroText.options(List.of(new Given(MODEL, value), new Given(SEED, "7")), ALL);
        assertEquals("7", Macro.getValue(text.orElseThrow() + " ", "seed", null), text.get());
        return Macro.getValue(text.get() + " ", "model", null);
    }

    @Test
    void valuesComeBack() {
        for (final String value : List.of("gaussian", "my model.json", "C:\\data\\m.json", "it's", "[a]", "a [b] c",
            "a ] b", "'quoted'", "", "two\nlines", "tab\there", "1.0E-4", "-3", "ä µ 日本"))
        {
            assertEquals(value, back(value));
        }
    }

    @Test
    void aValueThatLooksLikeAnotherOptionComesLast() {
        assertEquals("/data/ seed=5/m.json", back("/data/ seed=5/m.json"));
    }

    @Test
    void anOptionThatIsLeftOutIsWrittenWhereAValueLooksLikeIt() {
        final String text = MacroText.options(List.of(new Given(MODEL, "x output=evil")), ALL).orElseThrow();
        assertEquals("", Macro.getValue(text + " ", "output", null));
        assertEquals("1", Macro.getValue(MacroText.options(List.of(new Given(MODEL, "x seed=9")), ALL).orElseThrow()
            + " ", "seed", null));
    }

    @Test
    void whatCannotBeSaidIsNotSaid() {
        assertTrue(MacroText.options(List.of(new Given(MODEL, "a ' ] b")), ALL).isEmpty());
    }

    @Test
    void shellWordsAreQuoted() {
        assertEquals("a 'b c' 'it'\\''s' '$HOME' '' --sigma 7m",
            ShellText.line(List.of("a", "b c", "it's", "$HOME", "", "--sigma", "7m")));
    }

    @Test
    void jythonStringsAreAscii() {
        assertEquals("\"C:\\\\a \\\"b\\\"\\n\"", JythonText.string("C:\\a \"b\"\n"));
        assertEquals("u\"\\u00e4\"", JythonText.string("ä"));
    }
}
