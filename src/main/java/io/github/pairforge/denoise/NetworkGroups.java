package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.pairforge.raster.BandMatch;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** Runs networks over an image, as many bands at a time as they take. */
final class NetworkGroups {

    private final RasterSource image;
    private final DenoiseSettings settings;
    private final Progress progress;
    private final List<DenoisingNetwork> networks;
    private final List<String> notes = new ArrayList<>();

    /** @param networks the denoiser first */
    NetworkGroups(final RasterSource image, final DenoiseSettings settings, final List<DenoisingNetwork> networks,
        final Progress progress)
    {
        this.image = image;
        this.settings = settings;
        this.networks = networks;
        this.progress = progress;
        networks.forEach(n -> notes.add(n.note()));
    }

    void note(final String sentence) {
        notes.add(sentence);
    }

    private DenoisingNetwork denoiser() {
        return networks.get(0);
    }

    /** @throws IllegalArgumentException when the networks do not fit the image */
    NotedSource run(final Pass pass) throws IOException {
        final List<int[]> groups = groups();
        final List<ValueSpan> spans = new ArrayList<>();
        final List<RasterSource> shown = new ArrayList<>();
        for (final int[] group : groups) {
            final RasterSource part = image.withBands(group);
            final ValueSpan span = span(part);
            final String bands = IntStream.of(group).mapToObj(b -> image.bands().get(b).label(b))
                .collect(Collectors.joining(", "));
            note(span.note(bands, Double.isNaN(settings.white()) ? denoiser().statedSpan().isPresent()
                ? "as the model card says" : "measured" : "as given", span.beyond(part, progress)));
            spans.add(span);
            shown.add(span.shown(part));
        }
        final int stride = stride(shown);
        final List<NetworkView.Group> made = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            made.add(new NetworkView.Group(groups.get(g), spans.get(g),
                new Refinement(pass, stride, settings.background()).of(shown.get(g))));
        }
        return new NetworkView(image, made, List.copyOf(notes), networks);
    }

    private ValueSpan span(final RasterSource part) throws IOException {
        if (!Double.isNaN(settings.white())) {
            final double low = ValueSpan.measure(part, progress).low();
            return new ValueSpan(low, settings.white());
        }
        final double[] stated = denoiser().statedSpan().orElse(null);
        return stated == null ? ValueSpan.measure(part, progress) : new ValueSpan(stated[0], stated[1]);
    }

    /** Bands in their order; by name where the network takes as many as there are and all names are known. */
    private List<int[]> groups() {
        final int n = image.bands().size();
        final int size = denoiser().bands(0) < 0 ? n : denoiser().bands(0);
        if (n % size != 0) {
            throw new IllegalArgumentException("model: " + denoiser().card().name() + " takes " + size
                + " bands at a time, " + image.name() + " has " + n + "; use a model of one band, or name as many"
                + " bands or a multiple, such as image_bands=1,2,3.");
        }
        final List<String> names = denoiser().bandNames();
        if (size == n && names.size() == n && n > 1 && isCalled(names)) {
            return List.of(BandMatch.parse(String.join(",", names), image.bands(), image.name()));
        }
        return IntStream.range(0, n / size).mapToObj(g -> IntStream.range(g * size, (g + 1) * size).toArray()).toList();
    }

    private boolean isCalled(final List<String> names) {
        final List<String> own = image.bands().stream().map(b -> b.name().toLowerCase(Locale.ROOT)).toList();
        return names.stream().allMatch(name -> own.contains(name.toLowerCase(Locale.ROOT)));
    }

    private int stride(final List<RasterSource> shown) throws IOException {
        final long least = Math.min(image.grid().width(), image.grid().height());
        if (settings.stride() > least) {
            throw new IllegalArgumentException("stride: " + settings.stride() + " is more than " + image.name()
                + " has pixels, " + image.grid().width() + " x " + image.grid().height() + "; give a smaller one.");
        }
        if (settings.stride() > 0) {
            return settings.stride();
        }
        final int chosen = NoiseCorrelation.stride(shown, progress);
        if (chosen > NoiseCorrelation.LARGEST || chosen > least) {
            note("What varies in the flattest parts is correlated over " + NoiseCorrelation.LARGEST
                + " pixels and more, which is structure or striping rather than noise; stride 1 was used.");
            return 1;
        }
        note(chosen == 1 ? "The noise of neighbouring pixels is independent; stride 1 was used."
            : "The noise is correlated over less than " + chosen + " pixels; stride " + chosen + " was used.");
        return chosen;
    }
}
