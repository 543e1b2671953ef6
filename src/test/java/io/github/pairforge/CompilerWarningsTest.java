package io.github.pairforge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code compiles without any warning. Not left to the build: an annotation processor there always warns. */
class CompilerWarningsTest {

    @TempDir
    private Path classes;

    @Test
    void mainCodeHasNoWarnings() throws IOException {
        assertEquals(List.of(), warnings("src/main/java"));
    }

    @Test
    void testsHaveNoWarnings() throws IOException {
        assertEquals(List.of(), warnings("src/test/java"));
    }

    private List<String> warnings(final String folder) throws IOException {
        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null);
            Stream<Path> sources = Files.walk(Path.of(folder)))
        {
            final List<Path> java = sources.filter(f -> f.toString().endsWith(".java")).toList();
            // Class files of libraries name annotations that they do not bring along.
            compiler.getTask(null, files, found,
                List.of("-Xlint:all,-classfile", "-proc:none", "--release", "17", "-d", classes.toString(), "-cp",
                    System.getProperty("java.class.path")),
                null, files.getJavaFileObjectsFromPaths(java)).call();
        }
        return found.getDiagnostics().stream().map(Object::toString).toList();
    }
}
