package io.github.pairforge.io.gdal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.RasterReaders;

class GdalFinderTest {

    private static final Function<String, GdalLibrary> NOTHING = name -> {
        throw new UnsatisfiedLinkError(name);
    };

    @TempDir
    private Path folder;

    @Test
    void withoutGdalTheSentenceSaysWhatToInstall() {
        final Gdal.Search search = new GdalFinder(null, List.of(folder), NOTHING).find();
        assertTrue(search.gdal().isEmpty());
        assertTrue(search.reason().startsWith("GDAL was not found: install it for JPEG 2000"), search.reason());
        assertTrue(search.reason().contains("-Dpairforge.gdal=FILE"), search.reason());
    }

    @Test
    void aWrongPropertyIsNamedAndNothingElseIsTried() {
        final List<String> tried = new ArrayList<>();
        final Gdal.Search search = new GdalFinder("/no/libgdal.so", List.of(folder), name -> {
            tried.add(name);
            return NOTHING.apply(name);
        }).find();
        assertEquals(List.of("/no/libgdal.so"), tried);
        assertTrue(search.reason().startsWith("GDAL was not found at /no/libgdal.so (from pairforge.gdal): "));
    }

    @Test
    void versionedNamesAreTriedNewestFirst() throws IOException {
        for (final String name : List.of("libgdal.so.9", "libgdal.so.32.3.6.2", "libgdal.so.32", "libgdal.35.dylib",
            "gdal309.dll", "libgdalcpp.so.1", "gdalinfo", "libgdal.a"))
        {
            Files.createFile(folder.resolve(name));
        }
        final List<String> expected = List.of("gdal309.dll", "libgdal.35.dylib", "libgdal.so.32.3.6.2", "libgdal.so.32",
            "libgdal.so.9").stream().map(n -> folder.resolve(n).toString()).toList();
        assertEquals(expected, new GdalFinder(folder.toString(), List.of(), NOTHING).candidates());
        final List<String> all = new ArrayList<>(List.of("gdal"));
        all.addAll(expected);
        assertEquals(all, new GdalFinder(null, List.of(folder.resolve("absent"), folder), NOTHING).candidates());
    }

    @Test
    void anOldGdalIsRefusedWithItsVersion() {
        final Gdal.Search search = new GdalFinder(null, List.of(), name -> library("1110400", "1.11.4")).find();
        assertTrue(search.gdal().isEmpty());
        assertTrue(search.reason().startsWith("GDAL 1.11.4 is too old, 2.3 is needed: "), search.reason());
    }

    @Test
    void aNewGdalIsTaken() {
        final Gdal.Search search = new GdalFinder(null, List.of(), name -> library("3060200", "3.6.2")).find();
        assertEquals("3.6.2", search.gdal().orElseThrow().version());
        assertEquals("", search.reason());
    }

    @Test
    void withoutGdalTheReaderTakesNothingAndTheChooserSaysWhy() throws IOException {
        final GdalReader reader = new GdalReader(() -> new GdalFinder(null, List.of(), NOTHING).find());
        final Path file = Files.writeString(folder.resolve("a.jp2"), "not an image");
        assertFalse(reader.canRead(file, ByteBuffer.allocate(0)));
        final String message =
            assertThrows(IOException.class, () -> new RasterReaders(List.of(reader)).open(file)).getMessage();
        assertTrue(message.contains("GDAL was not found"), message);
        assertTrue(assertThrows(IOException.class, () -> reader.openName("NETCDF:a.nc:t")).getMessage()
            .startsWith("NETCDF:a.nc:t can only be opened with GDAL. GDAL was not found"));
    }

    private static GdalLibrary library(final String number, final String release) {
        return (GdalLibrary) Proxy.newProxyInstance(GdalLibrary.class.getClassLoader(),
            new Class<?>[] { GdalLibrary.class }, (proxy, method, args) -> switch (method.getName()) {
                case "GDALVersionInfo" -> args[0].equals("VERSION_NUM") ? number : release;
                case "GDALAllRegister" -> null;
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
