package io.github.pairforge.io.gdal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/**
 * Looks for libgdal: where the user says, where the system's loader looks, then in the folders where package managers
 * put it, under names with a version (Debian has {@code libgdal.so.32} and no {@code libgdal.so}).
 *
 * @param chosen the library's file or folder as the user gave it, or null
 * @param folders where to look for files that are named like GDAL
 * @param loader loads a library by name or path; throws a {@link LinkageError} when there is none
 */
record GdalFinder(String chosen, List<Path> folders, Function<String, GdalLibrary> loader) {

    private static final Pattern FILE_NAME =
        Pattern.compile("(lib)?gdal[-.\\d]*(\\.so[.\\d]*|[.\\d]*\\.dylib|\\.dll)", Pattern.CASE_INSENSITIVE);

    private static final String ADVICE =
        "install it for JPEG 2000, SAFE, VRT and other formats (Debian, Ubuntu: apt install gdal-bin; conda: libgdal;"
            + " macOS: brew install gdal; Windows: OSGeo4W), or name the library with -D" + Gdal.PROPERTY + "=FILE.";

    /** 2.3 is the first with all functions that are used. */
    private static final int OLDEST = 2_030_000;

    static GdalFinder ofSystem() {
        return new GdalFinder(System.getProperty(Gdal.PROPERTY), systemFolders(), GdalFinder::load);
    }

    Gdal.Search find() {
        String tooOld = "";
        for (final String candidate : candidates()) {
            try {
                final GdalLibrary library = loader.apply(candidate);
                final String version = library.GDALVersionInfo("VERSION_NUM");
                if (Integer.parseInt(version) >= OLDEST) {
                    library.GDALAllRegister();
                    return new Gdal.Search(Optional.of(new Gdal(library)), "");
                }
                tooOld = "GDAL " + library.GDALVersionInfo("RELEASE_NAME") + " is too old, 2.3 is needed: ";
            }
            catch (final LinkageError e) {
                // Not this one: the reason is given when none is left.
                continue;
            }
        }
        return new Gdal.Search(Optional.empty(), (tooOld.isEmpty() ? notFound() : tooOld) + ADVICE);
    }

    private String notFound() {
        return chosen == null ? "GDAL was not found: "
            : "GDAL was not found at " + chosen + " (from " + Gdal.PROPERTY + "): ";
    }

    /** What to try, in this order. What the user chose is the only candidate: anything else would hide a wrong path. */
    List<String> candidates() {
        if (chosen != null) {
            return path(chosen).filter(Files::isDirectory).map(GdalFinder::libraries).orElse(List.of(chosen));
        }
        final List<String> all = new ArrayList<>(List.of("gdal"));
        folders.forEach(f -> all.addAll(libraries(f)));
        return all;
    }

    private static List<String> libraries(final Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> FILE_NAME.matcher(f.getFileName().toString()).matches())
                .sorted(Comparator.comparing((Path f) -> version(f.getFileName().toString()), Arrays::compare)
                    .reversed())
                .map(Path::toString).toList();
        }
        catch (final IOException e) {
            // A folder of the search path that does not exist or may not be listed holds no library for us.
            return List.of();
        }
    }

    /** The numbers in a file name, so that {@code .so.32} comes after {@code .so.9}. */
    private static int[] version(final String name) {
        return Arrays.stream(name.split("\\D+")).filter(s -> !s.isEmpty() && s.length() < 9)
            .mapToInt(Integer::parseInt).toArray();
    }

    private static List<Path> systemFolders() {
        final Map<String, String> env = System.getenv();
        final Stream<String> lists = Stream.of("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PATH").map(env::get)
            .filter(s -> s != null).flatMap(s -> Arrays.stream(s.split(Pattern.quote(File.pathSeparator))));
        final Stream<String> conda = Stream.ofNullable(env.get("CONDA_PREFIX"))
            .flatMap(s -> Stream.of(s + "/lib", s + "/Library/bin"));
        final Stream<String> usual = Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu",
            "/usr/lib64", "/usr/lib", "/usr/local/lib", "/opt/homebrew/lib", "/opt/local/lib", "C:\\OSGeo4W\\bin",
            "C:\\OSGeo4W64\\bin");
        return Stream.of(conda, lists, usual).flatMap(s -> s).filter(s -> !s.isBlank())
            .flatMap(s -> path(s).stream()).distinct().toList();
    }

    private static Optional<Path> path(final String s) {
        try {
            return Optional.of(Path.of(s));
        }
        catch (final InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static GdalLibrary load(final String name) {
        final Map<String, Object> options = Map.of(Library.OPTION_STRING_ENCODING, "UTF-8");
        final GdalLibrary library = Native.load(name, GdalLibrary.class, options);
        library.CPLSetErrorHandler(NativeLibrary.getInstance(name, options).getFunction("CPLQuietErrorHandler"));
        return library;
    }
}
