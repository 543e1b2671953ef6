package io.github.pairforge.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;

/** Prints the leave-one-out table of the pairs in a folder: {@code <pair>/hr.tif} and {@code <pair>/lr.tif}. */
public final class LeaveOneOutFigures {

    private LeaveOneOutFigures() {
    }

    public static void main(final String[] args) throws IOException {
        final List<LeaveOneOut.Item> items = items(Path.of(args[0]));
        final Path output = args.length > 1 ? Path.of(args[1]) : null;
        final int seeds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        final long start = System.nanoTime();
        final LeaveOneOut.Table table =
            LeaveOneOut.run(items, DegradationFitSettings.DEFAULT, 0, output, Progress.NONE);
        System.out.printf("%s%.1f s%n", table.text(), (System.nanoTime() - start) * 1e-9);
        for (final LeaveOneOut.Fold f : table.folds()) {
            System.out.println("without " + f.name());
            f.fit().diagnostics().facts().forEach((k, v) -> System.out.println("  " + k + ": " + v));
            f.fit().diagnostics().radiometry().scores().forEach(s -> System.out.println("  " + s));
            f.fit().diagnostics().resamplings().forEach(s -> System.out.println("  " + s));
            f.fit().diagnostics().kernel().scores().forEach(s -> System.out.println("  " + s));
            f.fit().diagnostics().pairs().forEach(s -> System.out.println("  " + s));
            final var n = f.fit().diagnostics().noise();
            System.out.println("  own " + n.ownFloor() + " " + n.ownShare() + " learnt " + n.floorInterval()
                + n.shareInterval());
            System.out.println("  radiometry of least error: " + f.fit().leastError().settings().radiometry());
        }
        for (int seed = 1; seed < seeds; seed++) {
            final List<LeaveOneOut.Fold> folds = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                folds.add(LeaveOneOut.apply(items.get(i), table.folds().get(i).fit(),
                    DegradationFitSettings.DEFAULT, seed, null, Progress.NONE));
            }
            final LeaveOneOut.Table t = new LeaveOneOut.Table(folds);
            System.out.println("noise seed " + seed + ": own " + t.own() + "\n   learnt " + t.learnt());
        }
    }

    static List<LeaveOneOut.Item> items(final Path folder) throws IOException {
        final List<LeaveOneOut.Item> items = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (final Path p : all.sorted().filter(Files::isDirectory).toList()) {
                items.add(LeaveOneOut.Item.of(p.getFileName().toString(),
                    Pair.of(read(p.resolve("hr.tif")), read(p.resolve("lr.tif"))), Progress.NONE));
            }
        }
        return items;
    }

    private static RasterSource read(final Path file) throws IOException {
        try (RasterFile f = new RasterReaders(List.of(new GeoTiffReader())).open(file)) {
            final Raster raster = RasterLoading.load(f, Progress.NONE);
            final float[][] planes = new float[raster.bands().size()][];
            for (int b = 0; b < planes.length; b++) {
                planes[b] = raster.plane(b);
            }
            float most = 0;
            for (final float v : planes[0]) {
                most = Math.max(most, Float.isFinite(v) ? v : 0);
            }
            final Reflectance scale = new Reflectance(most > 2 ? 1e-4 : 1, 0);
            final List<Band> bands = new ArrayList<>();
            for (final float[] plane : planes) {
                bands.add(Band.unnamed());
                for (int i = 0; i < plane.length; i++) {
                    plane[i] = (float) (plane[i] * scale.scale());
                    if (most > 2 && plane[i] <= 0) {
                        plane[i] = Float.NaN;
                    }
                }
            }
            return Raster.wrap(planes, raster.grid(), bands, raster.name());
        }
    }
}
