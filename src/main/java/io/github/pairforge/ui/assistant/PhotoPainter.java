package io.github.pairforge.ui.assistant;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.List;

import io.github.pairforge.chain.Sketch;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.ui.ColourBands;
import io.github.pairforge.ui.Pictures;
import io.github.pairforge.ui.Stretch;

/** Images beside each other, in natural colours, all of one height. */
final class PhotoPainter implements SketchPainter {

    private final List<BufferedImage> pictures;

    private PhotoPainter(final List<BufferedImage> pictures) {
        this.pictures = pictures;
    }

    static PhotoPainter of(final Sketch.Photos photos) {
        return new PhotoPainter(photos.images().stream().map(PhotoPainter::picture).toList());
    }

    private static BufferedImage picture(final Raster image) {
        final ColourBands bands = ColourBands.of(image.bands());
        return Pictures.rgb(image, bands.red(), bands.green(), bands.blue(), Stretch.of(image));
    }

    @Override
    public void paint(final Graphics2D g, final int width, final int height) {
        final int gap = Look.gap() / 2;
        final int room = (width - gap * (pictures.size() - 1)) / pictures.size();
        int left = 0;
        for (final BufferedImage picture : pictures) {
            final double scale =
                Math.min((double) room / picture.getWidth(), (double) height / picture.getHeight());
            final int w = (int) Math.max(1, Math.round(picture.getWidth() * scale));
            final int h = (int) Math.max(1, Math.round(picture.getHeight() * scale));
            // What is shown much smaller than it is would flicker with aliases: halve it first.
            final double onScreen = scale * g.getTransform().getScaleX();
            final Image drawn = onScreen < 0.5 ? picture.getScaledInstance(
                (int) Math.max(1, picture.getWidth() * onScreen), (int) Math.max(1, picture.getHeight() * onScreen),
                Image.SCALE_AREA_AVERAGING) : picture;
            g.drawImage(drawn, left + (room - w) / 2, (height - h) / 2, w, h, null);
            left += room + gap;
        }
    }
}
