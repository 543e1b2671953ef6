package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.evaluate.CandidateRanking.Standing;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.TestImages;

class CandidateRankingTest {

    private static final Raster REFERENCE = image((b, x, y) -> TestImages.texture(b, x, y));

    private static Raster image(final TestImages.Pixel pixel) {
        return TestImages.square(10, 64, 2).with(pixel).raster();
    }

    /** Blue noise of its own, ± 0.01: the same size everywhere, another pattern for every salt. */
    private static Raster noisy(final int salt, final double size) {
        return image((b, x, y) -> TestImages.texture(b, x, y)
            + size * (((x * 7919 ^ y * 104729 ^ salt * 1299709) >>> 3 & 1) - 0.5));
    }

    private static CandidateBlocks blocks(final Raster image) {
        return CandidateBlocks.of(image.pixels(), REFERENCE.pixels());
    }

    @Test
    void numbersAreThoseOfAComparison() {
        final Raster image = image((b, x, y) -> 0.9 * TestImages.texture(b, x, y) + 0.001 * (x % 3));
        final CandidateRanking.Candidate c =
            CandidateRanking.of(List.of(blocks(image)), CandidateCriterion.MAE, 0).candidates().get(0);
        final Comparison expected = Comparison.of(image, REFERENCE);
        assertEquals(expected.meanAbsoluteError(), c.value(CandidateCriterion.MAE), 1e-12);
        assertEquals(expected.angle().perPixel(), c.value(CandidateCriterion.ANGLE), 1e-9);
        // Both bands have as many pixels, so the mean of squares is that over bands.
        final double squares = expected.differences().stream()
            .mapToDouble(d -> d.rootMeanSquareError() * d.rootMeanSquareError()).average().orElseThrow();
        assertEquals(Math.sqrt(squares), c.value(CandidateCriterion.RMSE), 1e-12);
    }

    @Test
    void histogramDistanceOfAShiftIsTheShift() {
        final Raster image = image((b, x, y) -> TestImages.texture(b, x, y) + 0.05);
        final double emd = CandidateRanking.of(List.of(blocks(image)), CandidateCriterion.EMD, 0).candidates().get(0)
            .value(CandidateCriterion.EMD);
        // 512 bins over a range of 0.36
        assertEquals(0.05, emd, 0.001);
    }

    @Test
    void aClearDifferenceIsDecidedAndASmallOneIsNot() {
        final CandidateRanking clear =
            CandidateRanking.of(List.of(blocks(noisy(1, 0.04)), blocks(noisy(2, 0.01))), CandidateCriterion.RMSE, 7);
        assertEquals(1, clear.best());
        assertEquals(Standing.WORSE, clear.candidates().get(0).standing());
        assertTrue(clear.isDecided());
        assertTrue(clear.candidates().get(0).low() > 0
            && clear.candidates().get(0).low() <= clear.candidates().get(0).behind()
            && clear.candidates().get(0).behind() <= clear.candidates().get(0).high());
        // Worse in one half, better in the other by nearly as much: which half counts more is chance.
        final Raster left = image((b, x, y) -> TestImages.texture(b, x, y) + (x < 32 ? 0.010 : 0.020));
        final Raster right = image((b, x, y) -> TestImages.texture(b, x, y) + (x < 32 ? 0.0201 : 0.010));
        final CandidateRanking close =
            CandidateRanking.of(List.of(blocks(left), blocks(right)), CandidateCriterion.MAE, 7);
        assertEquals(0, close.best());
        assertEquals(Standing.NOT_DECIDED, close.candidates().get(1).standing());
        assertFalse(close.isDecided());
    }

    @Test
    void equalCandidatesAreNotDecided() {
        final CandidateRanking r = CandidateRanking.of(List.of(blocks(noisy(1, 0.02)), blocks(noisy(1, 0.02))),
            CandidateCriterion.MAE, 0);
        assertFalse(r.isDecided());
    }

    @Test
    void aSeedGivesTheSameIntervals() {
        final List<CandidateBlocks> both = List.of(blocks(noisy(1, 0.04)), blocks(noisy(2, 0.01)));
        assertEquals(CandidateRanking.of(both, CandidateCriterion.MAE, 3),
            CandidateRanking.of(both, CandidateCriterion.MAE, 3));
    }

    @Test
    void withoutAReferenceNothingIsBest() {
        final CandidateRanking r = CandidateRanking.of(List.of(CandidateBlocks.NONE, CandidateBlocks.NONE),
            CandidateCriterion.MAE, 0);
        assertEquals(-1, r.best());
        assertFalse(r.isDecided());
        assertEquals(Standing.UNKNOWN, r.candidates().get(0).standing());
    }

    @Test
    void nodataOfEitherCountsNowhere() {
        final Raster hole = image((b, x, y) -> x < 32 ? Double.NaN : TestImages.texture(b, x, y) + 0.01);
        final CandidateRanking.Candidate c =
            CandidateRanking.of(List.of(blocks(hole)), CandidateCriterion.MAE, 0).candidates().get(0);
        assertEquals(0.01, c.value(CandidateCriterion.MAE), 1e-7);
    }
}
