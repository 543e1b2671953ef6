package io.github.pairforge.service;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.dataset.ListedFile;
import io.github.pairforge.dataset.ListedPair;
import io.github.pairforge.dataset.PairList;

/**
 * The pairs of one fit: named one by one, or by a list.
 *
 * @param pairs the pairs; empty when there is a list
 * @param list CSV file with the columns hr and lr, or a folder whose sub-folders hold hr.tif and lr.tif; or null
 * @param defaults what holds for pairs of the list that do not say otherwise
 */
public record FitPairs(List<FitPair> pairs, Path list, ListDefaults defaults) {

    /** @throws IllegalArgumentException when there are neither pairs nor a list, or both */
    public FitPairs {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty() == (list == null)) {
            throw new IllegalArgumentException("Nothing to fit: give HR and LR, or a list of pairs.");
        }
    }

    public static FitPairs of(final FitPair... pairs) {
        return new FitPairs(List.of(pairs), null, ListDefaults.NONE);
    }

    /** One pair. */
    public static FitPairs of(final ImageInput hr, final ImageInput lr) {
        return of(FitPair.of(hr, lr));
    }

    /** Those of a CSV file or a folder. */
    public static FitPairs listed(final File list) {
        return new FitPairs(List.of(), list.toPath(), ListDefaults.NONE);
    }

    public FitPairs withDefaults(final ListDefaults other) {
        return new FitPairs(pairs, list, other);
    }

    /** All pairs; the list is read. */
    List<FitPair> resolve(final List<String> notes) throws IOException {
        if (list == null) {
            return pairs.size() == 1 ? pairs
                : IntStream.range(0, pairs.size()).mapToObj(i -> named(pairs.get(i), "pair " + (i + 1))).toList();
        }
        final PairList read = PairList.read(list, defaults);
        notes.addAll(read.notes());
        final List<FitPair> out = new ArrayList<>();
        for (final ListedPair pair : read.pairs()) {
            out.add(new FitPair("pair " + pair.id(), input(pair.hr()), input(pair.lr()), pair.sameExtent()));
        }
        return out;
    }

    /** Several pairs are often files of the same names. */
    private static FitPair named(final FitPair pair, final String otherwise) {
        return pair.name().isEmpty() ? new FitPair(otherwise, pair.hr(), pair.lr(), pair.sameExtent()) : pair;
    }

    private static ImageInput input(final ListedFile file) {
        return ImageInput.of(file.path()).withBands(file.bands()).withReflectance(file.scale(), file.offset());
    }
}
