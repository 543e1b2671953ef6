package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.plugin.Parameter;


import io.github.pairforge.service.FitPair;
import io.github.pairforge.service.FitPairs;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/**
 * What Commands share that learn from pairs: the pair, or the list of pairs.
 *
 * @param <R> what the service makes
 */
abstract class PairsCommand<R> extends PairCommand<R> {

    @Parameter(label = "... or a list of pairs", required = false, persist = false, validater = "checkPairs",
        style = LineWidget.STYLE + ",open,extensions:csv/CSV",
        description = "CSV with the columns hr and lr, used instead of the images above.")
    private File pairs;

    @Parameter(label = "Files may lie elsewhere", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Files may lie outside of the list's folder; only for lists that you trust.")
    private boolean outside;

    PairsCommand(final String label) {
        super(label);
    }

    FitPairs pairs() throws IOException {
        return isListed() ? FitPairs.listed(pairs).withDefaults(defaults().withOutside(outside))
            : FitPairs.of(FitPair.of(hr(), lr()).withSameExtent(sameExtent()));
    }

    @Override
    String instead() {
        return ", or a list of pairs";
    }

    private boolean isListed() {
        return OpenImages.isGiven(pairs);
    }

    @Override
    String checkHr() {
        return isListed() ? "" : super.checkHr();
    }

    @Override
    String checkLr() {
        return isListed() ? "" : super.checkLr();
    }

    @Override
    String checkExtent() {
        return isListed() ? "" : super.checkExtent();
    }

    String checkPairs() {
        return problem(() -> Checks.exists(pairs, "pairs"));
    }
}
