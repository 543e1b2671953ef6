package io.github.pairforge.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.github.pairforge.io.FileProblem;

/**
 * Pairs to work through.
 *
 * @param pairs in the order of the list
 * @param notes what the user should know, one sentence each
 */
public record PairList(List<ListedPair> pairs, List<String> notes) {

    static final String HR = "hr.tif";
    static final String LR = "lr.tif";

    public PairList {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a list, or looks through a folder.
     *
     * @param place a CSV file ({@link PairTable}), or a folder whose sub-folders hold {@code hr.tif} and {@code lr.tif}
     * @throws IllegalArgumentException for a list that contradicts itself, or without a pair
     * @throws IOException when it cannot be read
     */
    public static PairList read(final Path place, final ListDefaults defaults) throws IOException {
        if (!Files.exists(place)) {
            throw new IOException("pairs: " + place + " does not exist; give a CSV file or a folder.");
        }
        final PairList list = Files.isDirectory(place) ? folder(place, defaults) : PairTable.read(place, defaults);
        if (list.pairs().isEmpty()) {
            throw new IllegalArgumentException("pairs: " + place + (Files.isDirectory(place)
                ? " has no sub-folder that holds both " + HR + " and " + LR + "."
                : " lists no pair; give one row per pair below the header."));
        }
        return list;
    }

    private static PairList folder(final Path folder, final ListDefaults defaults) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            final List<String> names = inside.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted()
                .toList();
            final List<ListedPair> pairs = names.stream()
                .filter(n -> Files.exists(folder.resolve(n).resolve(HR)) && Files.exists(folder.resolve(n).resolve(LR)))
                .map(n -> pair(folder, n, defaults)).toList();
            final int without = names.size() - pairs.size();
            return new PairList(pairs, without == 0 ? List.of() : List.of(without + " of " + names.size()
                + " sub-folders of " + folder + " do not hold both " + HR + " and " + LR + "; they are left out."));
        }
        catch (final IOException e) {
            throw new IOException("Cannot look through " + folder + ": " + FileProblem.reason(e) + ".", e);
        }
    }

    private static ListedPair pair(final Path folder, final String name, final ListDefaults d) {
        return new ListedPair(name,
            new ListedFile(name + "/" + HR, folder.resolve(name).resolve(HR), d.hrBands(), d.hrScale(), d.hrOffset()),
            new ListedFile(name + "/" + LR, folder.resolve(name).resolve(LR), d.lrBands(), d.lrScale(), d.lrOffset()),
            d.sameExtent());
    }
}
