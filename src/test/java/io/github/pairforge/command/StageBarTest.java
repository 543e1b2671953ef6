package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StageBarTest {

    @Test
    void stagesShareTheBarEvenly() {
        final StageBar bar = new StageBar(2);
        assertEquals(0, bar.at("Reading", 0, 4));
        assertEquals(0.225, bar.at("Reading", 2, 4), 1e-12);
        assertEquals(0.45, bar.at("Writing", 0, 1), 1e-12);
        assertEquals(0.9, bar.at("Writing", 1, 1), 1e-12);
    }

    @Test
    void neverGoesBackAndNeverReachesTheEnd() {
        final StageBar bar = new StageBar(3);
        double before = 0;
        for (int stage = 0; stage < 200; stage++) {
            for (int done = 0; done <= 5; done++) {
                final double now = bar.at("Fit " + stage % 7 + (stage % 2 == 0 ? " a" : " b"), done, 5);
                assertTrue(now >= before && now < 1, now + " after " + before);
                before = now;
            }
        }
        assertTrue(before > 0.99, "at the end: " + before);
    }

    @Test
    void theSameStageBeginsAgainWhenItGoesBack() {
        final StageBar bar = new StageBar(4);
        bar.at("Fitting, 3 of 3", 3, 3);
        assertEquals(0.9 * 1.5 / 4, bar.at("Fitting, 1 of 2", 1, 2), 1e-12);
    }

    @Test
    void aStageOfNothingStandsStill() {
        final StageBar bar = new StageBar(4);
        assertEquals(0, bar.at("Reading", 0, 0));
    }
}
