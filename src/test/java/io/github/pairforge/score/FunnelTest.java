package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.pairforge.align.ShiftEstimate;

class FunnelTest {

    private static ScoreRow row(final ScoreFigures figures) {
        return new ScoreRow("", "", "", Optional.of(figures), "", List.of());
    }

    private static Funnel funnel() {
        final ScoreFigures good = Figures.good();
        final List<ScoreRow> rows = new ArrayList<>();
        rows.add(row(good));
        rows.add(row(good));
        rows.add(ScoreRow.failed("", "", "", "damaged"));
        rows.add(row(Figures.of(Figures.shift(2, 0, 0.1), good.ties(), good.matched())));
        rows.add(row(Figures.of(Figures.shift(3, 0, 0.1), good.ties(), good.matched())));
        rows.add(row(Figures.of(ShiftEstimate.failed("flat"), good.ties(), good.matched())));
        // Lost at the first question: the second is not asked.
        rows.add(row(Figures.of(ShiftEstimate.failed("dark"), good.ties(), Figures.angles(9, 1))));
        rows.add(row(Figures.of(good.shift(), good.ties(), Figures.angles(2, 0.1))));
        return Funnel.of(rows, ScoreSettings.DEFAULT);
    }

    @Test
    void stagesFollowEachOther() {
        final Funnel f = funnel();
        assertEquals(List.of("scored", "alignment", "spectral angle"),
            f.stages().stream().map(Funnel.Stage::name).toList());
        assertEquals(List.of(8L, 7L, 3L), f.stages().stream().map(Funnel.Stage::entered).toList());
        assertEquals(List.of(7L, 3L, 2L), f.stages().stream().map(Funnel.Stage::passed).toList());
        assertEquals(2, f.accepted());
    }

    @Test
    void lossesAreCountedByCause() {
        final List<Funnel.Loss> lost = funnel().stages().get(1).losses();
        assertEquals(List.of(new Funnel.Loss(Verdict.REJECT, "shift exceeds the limit", 2),
            new Funnel.Loss(Verdict.FAILED, "alignment could not be measured", 2)), lost);
        assertEquals(List.of(new Funnel.Loss(Verdict.UNDECIDED, "spectral angle cannot be told from the limit", 1)),
            funnel().stages().get(2).losses());
    }

    @Test
    void textHoldsEverything() {
        assertEquals("""
            question            asked   passed    share  why not
            scored                  8        7   87.5 %
                                                         1 failed: the pair could not be scored
            alignment               7        3   42.9 %
                                                         2 reject: shift exceeds the limit
                                                         2 failed: alignment could not be measured
            spectral angle          3        2   66.7 %
                                                         1 undecided: spectral angle cannot be told from the limit
            """, funnel().text());
    }

    @Test
    void noPairsAtAll() {
        assertEquals(0, Funnel.of(List.of(), ScoreSettings.DEFAULT).accepted());
    }
}
