package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;

import org.scijava.plugin.Parameter;


import io.github.pairforge.service.FitPair;
import io.github.pairforge.service.FitPairs;

/**
 * What Commands share that learn from pairs: the pair, or the list of pairs.
 *
 * @param <R> what the service makes
 */
abstract class PairsCommand<R> extends PairCommand<R> {

    @Parameter(label = "... or a list of pairs", required = false, persist = false,
        description = "CSV with the columns hr and lr, used instead of the images above.")
    private File pairs;

    @Parameter(label = "Files may lie outside of the list's folder", persist = false,
        description = "Only for lists that you trust.")
    private boolean outside;

    PairsCommand(final String label) {
        super(label);
    }

    FitPairs pairs() throws IOException {
        return OpenImages.isGiven(pairs) ? FitPairs.listed(pairs).withDefaults(defaults().withOutside(outside))
            : FitPairs.of(FitPair.of(hr(), lr(", or a list of pairs")).withSameExtent(sameExtent()));
    }
}
