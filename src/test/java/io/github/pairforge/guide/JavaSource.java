package io.github.pairforge.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

/**
 * A type's public face with its Javadoc, read from the source file.
 *
 * @param doc its own, without block tags
 * @param components of a record, with their {@code @param}
 * @param methods in the order of the file
 */
record JavaSource(String name, String doc, Map<String, String> components, List<Method> methods) {

    private static final Pattern PARAM = Pattern.compile("(?m)^\\s*@param (\\w+)\\s+((?:(?!^\\s*@)[\\s\\S])*)");

    /** @param parameters types with names, as in the source */
    record Method(String name, String result, List<String> parameters, boolean isStatic, boolean isDefault,
        String doc)
    {

        String signature() {
            return name + "(" + String.join(", ", parameters) + ")";
        }
    }

    static JavaSource read(final Path file) throws IOException {
        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            final JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                files.getJavaFileObjects(file));
            final CompilationUnitTree unit = task.parse().iterator().next();
            final ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
            return of(type, new TreePath(new TreePath(unit), type), DocTrees.instance(task));
        }
    }

    private static JavaSource of(final ClassTree type, final TreePath path, final DocTrees docs) {
        final String doc = docs.getDocComment(path);
        final boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
        final Map<String, String> components = new LinkedHashMap<>();
        final List<Method> methods = new ArrayList<>();
        for (final Tree member : type.getMembers()) {
            final String own = docs.getDocComment(new TreePath(path, member));
            if (member instanceof final VariableTree field && type.getKind() == Tree.Kind.RECORD
                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
            {
                components.put(field.getType() + " " + field.getName(), param(doc, field.getName().toString()));
            }
            else if (member instanceof final MethodTree method && method.getReturnType() != null
                && (isInterface || method.getModifiers().getFlags().contains(Modifier.PUBLIC))
                && !method.getModifiers().getAnnotations().stream().anyMatch(a -> a.toString().contains("Override")))
            {
                methods.add(new Method(method.getName().toString(), method.getReturnType().toString(),
                    method.getParameters().stream().map(p -> p.getType() + " " + p.getName()).toList(),
                    method.getModifiers().getFlags().contains(Modifier.STATIC),
                    method.getModifiers().getFlags().contains(Modifier.DEFAULT), own == null ? "" : own));
            }
        }
        return new JavaSource(type.getSimpleName().toString(), doc == null ? "" : body(doc), components, methods);
    }

    /** A comment without its block tags. */
    static String body(final String doc) {
        return doc.replaceFirst("(?s)(^|\\n)?\\s*@(param|throws|return|see|since)\\b.*", "");
    }

    /** What a comment says of its parameters and of what is returned, as words. */
    static String tags(final String doc) {
        final Matcher m = PARAM.matcher(doc);
        return m.results().map(r -> "`" + r.group(1) + "`: " + Markdown.ofJavadoc(r.group(2)))
            .collect(Collectors.joining("; "));
    }

    private static String param(final String doc, final String name) {
        final Matcher m = PARAM.matcher(doc == null ? "" : doc);
        return m.results().filter(r -> r.group(1).equals(name)).map(r -> r.group(2)).findFirst().orElse("");
    }
}
