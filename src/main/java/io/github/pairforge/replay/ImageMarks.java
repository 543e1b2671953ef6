package io.github.pairforge.replay;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;

import io.github.pairforge.io.imagej.ImageDigest;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** Where the images of windows come from: believed only after the file was read once more. */
final class ImageMarks {

    /** What ImageJ opens by itself, without asking and without a plugin. */
    private static final Set<Integer> PLAIN = Set.of(Opener.TIFF, Opener.PNG, Opener.JPEG, Opener.GIF, Opener.BMP,
        Opener.PGM, Opener.FITS, Opener.DICOM);

    private final PairForgeService service;
    private final List<RunRecord> history;
    private final Progress progress;

    ImageMarks(final PairForgeService service, final List<RunRecord> history, final Progress progress) {
        this.service = service;
        this.history = history;
        this.progress = progress;
    }

    ImageMark result(final String output, final ImagePlus image) {
        return ImageMark.unsaved(output, image.getTitle(), ImageDigest.sha256(image, progress));
    }

    /** @param reading how the run reads it: bands, scale and offset */
    ImageMark read(final String parameter, final ImagePlus image, final ImageInput reading) {
        final ImageMark unsaved =
            ImageMark.unsaved(parameter, image.getTitle(), ImageDigest.sha256(image, progress));
        final Optional<Path> own = image.changes ? Optional.empty() : origin(image);
        final Optional<Path> file = own.or(() -> opened(unsaved));
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return unsaved;
        }
        final boolean byImageJ = own.isPresent() && isReopened(file.get(), unsaved.sha256());
        final boolean byPairForge = isReadFrom(file.get(), reading);
        return byImageJ || byPairForge ? new ImageMark(parameter, image.getTitle(), unsaved.sha256(),
            file.get().toString(), byImageJ && byPairForge ? ImageMark.Reader.BOTH
                : byImageJ ? ImageMark.Reader.IMAGEJ : ImageMark.Reader.PAIRFORGE) : unsaved;
    }

    private static Optional<Path> origin(final ImagePlus image) {
        final FileInfo info = image.getOriginalFileInfo();
        return info == null || info.directory == null || info.directory.isBlank() || info.fileName == null
            || info.fileName.isBlank() ? Optional.empty()
                : FileMarks.path(new File(info.directory, info.fileName).getPath());
    }

    /** The file that an earlier run opened as this image. */
    private Optional<Path> opened(final ImageMark image) {
        return Chain.maker(history, history.size(), image)
            .flatMap(m -> FileMarks.path(history.get(m.run()).parameter("file")));
    }

    private boolean isReopened(final Path file, final String sha256) {
        final Opener opener = new Opener();
        opener.setSilentMode(true);
        final int type = opener.getFileType(file.toString());
        // Of a TIFF that it cannot read, such as a tiled one, ImageJ tells in a window, however silent it shall be.
        if (!PLAIN.contains(type) || type == Opener.TIFF && Opener.getTiffFileInfo(file.toString()) == null) {
            return false;
        }
        final ImagePlus again = opener.openImage(file.toString());
        return again != null && ImageDigest.sha256(again, progress).equals(sha256);
    }

    private boolean isReadFrom(final Path file, final ImageInput reading) {
        try {
            return service.isSame(reading, ImageInput.of(file).withBands(reading.bands())
                .withReflectance(reading.scale(), reading.offset()), progress);
        }
        catch (final IOException | IllegalArgumentException e) {
            // A file that PairForge cannot read like this is not the way to the image.
            return false;
        }
    }
}
