package io.github.pairforge.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** Prints both criteria for real pairs: a folder whose subfolders hold hr.tif and lr.tif. */
public final class RealPairs {

    private RealPairs() {
    }

    public static void main(final String[] args) throws IOException {
        final List<PairData> pairs = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
            for (final Path f : folders.filter(Files::isDirectory).sorted().toList()) {
                pairs.add(PairData.of(Pair.of(reader(f.resolve("hr.tif")), reader(f.resolve("lr.tif"))),
                    Progress.NONE));
            }
        }
        for (final PairData p : pairs) {
            print(List.of(p), p.name());
        }
        print(pairs, "all");
    }

    private static RasterSource reader(final Path file) throws IOException {
        return new RasterReaders(List.of(new GeoTiffReader())).open(file);
    }

    private static void print(final List<PairData> pairs, final String name) throws IOException {
        final FitSettings settings = FitSettings.DEFAULT.withGrid(new SigmaGrid(0.2, 3, 40)).withTaps(0);
        final KernelFitResult fit = KernelFit.fit(pairs, settings, Progress.NONE);
        final CandidateFit f = fit.fits().stream()
            .filter(c -> c.candidate().equals(new Candidate(KernelShape.GAUSSIAN, Resampling.BILINEAR))).findFirst()
            .orElseThrow();
        final List<SpectralCurve> spectral = SpectralFit.fit(pairs, f.candidate(),
            f.shifts().stream().map(FittedShift::shift).toList(), settings, null, Progress.NONE);
        System.out.println(name + ", factor " + fit.factor() + ", " + fit.overall().text());
        for (final KernelCurve c : f.curves()) {
            final SpectralCurve s = spectral.get(c.band());
            System.out.printf(Locale.ROOT, "  band %d: error %.2f m [%.2f %.2f], power %.2f m [%.2f %.2f], "
            + "cross %.2f m "
                + "[%.2f %.2f], noise %.4f, coherence at .25: %.2f, mae %.4f%n", c.band(), c.sigma() * fit.hrMetres(),
                c.interval().low() * fit.hrMetres(), c.interval().high() * fit.hrMetres(),
                s.power() * fit.hrMetres(), s.powerInterval().low() * fit.hrMetres(),
                s.powerInterval().high() * fit.hrMetres(), s.cross() * fit.hrMetres(),
                s.crossInterval().low() * fit.hrMetres(), s.crossInterval().high() * fit.hrMetres(), s.noise(),
                s.coherence()[s.coherence().length / 2 - 1], c.error());
        }
        f.shifts().forEach(s -> System.out.printf(Locale.ROOT, "  shift %.3f %.3f +- %.3f %.3f LR px%n",
            s.shift().dx(), s.shift().dy(), s.x().width() / 2, s.y().width() / 2));
        fit.pairs().forEach(p -> System.out.println("  " + p));
        fit.findings().forEach(w -> System.out.println("  " + w));
    }
}
