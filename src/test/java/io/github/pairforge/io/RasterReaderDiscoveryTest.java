package io.github.pairforge.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.plugin.PluginService;

class RasterReaderDiscoveryTest {

    /** ImageJ's TIFF files before the GeoTIFF reader, GDAL before what loads whole images, Bio-Formats last. */
    @Test
    void readersAreFoundAndAskedInOrder() {
        try (Context context = new Context(PluginService.class)) {
            final List<String> labels = context.service(PluginService.class).createInstancesOfType(RasterReader.class)
                .stream().map(RasterReader::label).filter(l -> !l.equals("GeoTIFF")).toList();
            assertEquals(List.of("ImageJ TIFF", "GDAL", "ImageJ (PNG, JPEG, BMP)", "Bio-Formats"), labels);
        }
    }
}
