package io.github.pairforge.align;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.pairforge.inference.CardFile;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ModelHashes;
import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.inference.Network;

/**
 * The networks that a {@link FeatureMatcher} works with.
 *
 * @param features finds keypoints
 * @param pairs says which belong together
 */
record FeatureModels(XFeat features, FeaturePairs pairs) implements Closeable {

    private static final String FEATURES = "features";
    private static final String MATCHER = "matcher";

    /**
     * The models whose cards have the roles "features" and "matcher"; without such cards, those whose names begin with
     * "xfeat" and "lighterglue". A matcher may be missing.
     *
     * @throws IOException when there is none for keypoints, or one is not the file that its card describes or cannot be
     *         run
     */
    static FeatureModels open(final ModelLibrary library, final Execution execution) throws IOException {
        final List<ModelLibrary.Entry> all = library.list();
        final CardFile features = find(all, FEATURES, "xfeat").orElseThrow(() -> new IOException(
            "matcher: xfeat needs a network that finds keypoints, and there is none of the role \"" + FEATURES
                + "\" or called xfeat in " + folders(library) + "; see docs/learned-matchers.md."));
        final Optional<CardFile> matcher = find(all, MATCHER, "lighterglue");
        final ModelHashes hashes = new ModelHashes();
        hashes.require(features);
        if (matcher.isPresent()) {
            hashes.require(matcher.get());
        }
        final XFeat points = new XFeat(Network.open(features.card().file(), execution));
        return new FeatureModels(points, matcher.isPresent()
            ? new LighterGlue(Network.open(matcher.get().card().file(), execution)) : MutualNearest.DEFAULT);
    }

    private static Optional<CardFile> find(final List<ModelLibrary.Entry> all, final String role, final String name) {
        final Optional<CardFile> byRole = all.stream().flatMap(e -> e.file().stream())
            .filter(f -> role.equals(f.card().role())).findFirst();
        return byRole.isPresent() ? byRole : all.stream().filter(e -> e.name().toLowerCase(java.util.Locale.ROOT)
            .startsWith(name)).flatMap(e -> e.file().stream()).findFirst();
    }

    private static String folders(final ModelLibrary library) {
        return library.folders().isEmpty() ? "any folder, because none is known"
            : library.folders().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        try (features) {
            pairs.close();
        }
    }
}
