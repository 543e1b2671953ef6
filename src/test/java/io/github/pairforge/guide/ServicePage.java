package io.github.pairforge.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service that scripts use, with the records that its methods take and give, from their sources. */
final class ServicePage {

    private static final Path SOURCES = Path.of("src/main/java/io/github/pairforge/service");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w+");

    private ServicePage() {
    }

    static String page() throws IOException {
        final JavaSource service = JavaSource.read(SOURCES.resolve("PairForgeService.java"));
        final JavaSource open = JavaSource.read(SOURCES.resolve("OpenImageTasks.java"));
        final StringBuilder out = new StringBuilder("# Jython and other scripts: `PairForgeService`\n\n"
            + "Generated from the sources; how to make it again is told in [CONTRIBUTING](../../CONTRIBUTING.md).\n\n"
            + "`#@ PairForgeService forge` at the top of a script gives the service. ")
            .append(Markdown.ofJavadoc(service.doc())).append("\n\nRecords are imported by name, `from "
                + "io.github.pairforge.service import DegradeTask, ImageInput`; their `with…` methods give a changed "
                + "copy. Parts are read by calling them: `result.notes()`. A script for each Command is in "
                + "[commands](commands.md).\n\n## Open images\n\n").append(Markdown.ofJavadoc(open.doc()))
            .append("\n\n");
        final List<JavaSource.Method> all = new ArrayList<>(service.methods());
        all.removeIf(JavaSource.Method::isDefault);
        methods(out, open.methods(), List.of());
        out.append("\n## Tasks\n\nOf methods that take a progress last, `†`, that may be left out.\n\n");
        methods(out, all, service.methods().stream().filter(JavaSource.Method::isDefault).toList());
        out.append("\n## Records\n");
        final List<JavaSource.Method> roots = new ArrayList<>(all);
        roots.addAll(open.methods());
        for (final JavaSource record : records(roots).values()) {
            record(out, record);
        }
        return out.toString();
    }

    private static void methods(final StringBuilder out, final List<JavaSource.Method> methods,
        final List<JavaSource.Method> shorter)
    {
        out.append("| method | gives | |\n|---|---|---|\n");
        for (final JavaSource.Method m : methods) {
            final boolean optional = shorter.stream().anyMatch(s -> s.name().equals(m.name())
                && s.parameters().get(0).equals(m.parameters().isEmpty() ? "" : m.parameters().get(0)));
            final String tags = JavaSource.tags(m.doc());
            out.append("| `forge.").append(m.signature()).append('`').append(optional ? " †" : "").append(" | `")
                .append(m.result()).append("` | ").append(Markdown.ofJavadoc(JavaSource.body(m.doc())))
                .append(tags.isEmpty() ? "" : " " + tags).append(" |\n");
        }
    }

    /** Records that methods name, and those that these name, by name. */
    private static Map<String, JavaSource> records(final List<JavaSource.Method> roots) throws IOException {
        final Map<String, JavaSource> known = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (final Path file : files.sorted().toList()) {
                if (Files.readString(file).contains("public record ")) {
                    final JavaSource source = JavaSource.read(file);
                    known.put(source.name(), source);
                }
            }
        }
        final Set<String> wanted = new LinkedHashSet<>();
        final List<String> open = new ArrayList<>();
        roots.forEach(m -> open.add(m.result() + " " + m.parameters()));
        while (!open.isEmpty()) {
            final Matcher m = WORD.matcher(open.remove(0));
            while (m.find()) {
                final JavaSource source = known.get(m.group());
                if (source != null && wanted.add(source.name())) {
                    open.addAll(source.components().keySet());
                }
            }
        }
        final Map<String, JavaSource> out = new TreeMap<>();
        wanted.forEach(name -> out.put(name, known.get(name)));
        return out;
    }

    private static void record(final StringBuilder out, final JavaSource source) {
        out.append("\n### ").append(source.name()).append("\n\n").append(Markdown.ofJavadoc(source.doc()))
            .append("\n\n| part | |\n|---|---|\n");
        source.components().forEach((part, doc) -> out.append("| ").append(Markdown.code(part)).append(" | ")
            .append(Markdown.ofJavadoc(doc)).append(" |\n"));
        final Map<Boolean, List<JavaSource.Method>> methods = source.methods().stream()
            .collect(Collectors.partitioningBy(m -> !Markdown.ofJavadoc(m.doc()).isEmpty()));
        if (!methods.get(true).isEmpty()) {
            out.append("\n| method | |\n|---|---|\n");
        }
        for (final JavaSource.Method m : methods.get(true)) {
            final String tags = JavaSource.tags(m.doc());
            out.append("| `").append(called(source, m)).append("` | ")
                .append(Markdown.ofJavadoc(JavaSource.body(m.doc()))).append(tags.isEmpty() ? "" : " " + tags)
                .append(" |\n");
        }
        if (!methods.get(false).isEmpty()) {
            out.append(methods.get(true).isEmpty() ? "\n" : "\nAlso ").append(methods.get(false).stream()
                .map(m -> "`" + called(source, m) + "`").collect(Collectors.joining(", "))).append(".\n");
        }
    }

    private static String called(final JavaSource source, final JavaSource.Method method) {
        return (method.isStatic() ? source.name() + "." : "") + method.signature();
    }
}
