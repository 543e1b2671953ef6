package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.prefs.PrefService;

import io.github.pairforge.inference.ModelCard;

/** A person is told once, a log every time. */
class LicenceNotesTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    private Context context;
    private PrefService preferences;

    @BeforeEach
    void start() {
        context = new Context(PrefService.class);
        preferences = context.service(PrefService.class);
        preferences.clear(LicenceNotes.class);
    }

    @AfterEach
    void stop() {
        preferences.clear(LicenceNotes.class);
        context.dispose();
    }

    private static int told(final LicenceNotes notes, final String licence, final String sha256) {
        final Opening opening = new Opening(null, null, new HarmonizeMethods(List.of()));
        notes.tell(new ModelCard("A", "", "", licence, "", Path.of("a.onnx"), "", List.of(), List.of()), sha256,
            opening);
        return opening.notes().size();
    }

    @Test
    void whatAPersonHasSeenIsRemembered() {
        assertEquals(1, told(new LicenceNotes(preferences), "MIT", SHA));
        assertEquals(0, told(new LicenceNotes(preferences), "MIT", SHA));
        assertEquals(1, told(new LicenceNotes(preferences), "GPL-3.0", SHA), "another licence");
        assertEquals(1, told(new LicenceNotes(preferences), "MIT", SHA.replace('0', '1')), "another file");
    }

    @Test
    void aLogIsToldEveryTime() {
        final LicenceNotes log = new LicenceNotes(null);
        assertEquals(1, told(log, "MIT", SHA));
        assertEquals(1, told(log, "MIT", SHA));
    }
}
