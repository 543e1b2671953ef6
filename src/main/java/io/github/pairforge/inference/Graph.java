package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a network's file says of itself, read without running anything.
 *
 * @param producer the program that wrote it, empty when not given
 * @param opset version of ONNX's own operators, 0 when not given
 * @param operators names of all operators used, those of other domains with the domain before them
 * @param externalFiles files beside it that hold weights
 */
public record Graph(String producer, long opset, SortedSet<String> operators, SortedSet<String> externalFiles,
    Inside inside)
{

    /** Operators whose result's size may follow from values instead of sizes. */
    private static final Set<String> SIZED_BY_VALUES = Set.of("NonZero", "Unique", "NonMaxSuppression", "Compress",
        "Loop", "Scan", "If", "TopK", "Range", "ConstantOfShape", "Expand", "Reshape", "Slice", "Resize", "Upsample",
        "Tile", "OneHot", "Pad");

    private static final long LARGEST = Integer.MAX_VALUE;
    /** Files up to that size are copied. */
    static final long COPIED = 256L << 20;

    /**
     * What the analyses of this package look at.
     *
     * @param nodes in the order they run
     * @param constants by name
     * @param inputs names, without constants
     * @param outputs names
     */
    record Inside(List<GraphNode> nodes, Map<String, Constant> constants, List<String> inputs, List<String> outputs) {
    }

    public Graph {
        operators = Collections.unmodifiableSortedSet(new TreeSet<>(operators));
        externalFiles = Collections.unmodifiableSortedSet(new TreeSet<>(externalFiles));
    }

    /**
     * Reads the description of a network; weights are skipped.
     *
     * @param file .onnx
     * @throws IOException in one sentence, when there is no such file, or it is damaged or no ONNX file
     */
    public static Graph read(final Path file) throws IOException {
        return of(content(file), file);
    }

    static Graph of(final ByteBuffer content, final Path file) throws IOException {
        try {
            return GraphReader.read(content);
        }
        catch (final IOException e) {
            throw new IOException(file + " cannot be read as a network: " + e.getMessage()
                + "; get the file again.", e);
        }
    }

    /** The bytes of a file: a copy, which later changes of the file do not touch, or a mapped file if it is large. */
    static ByteBuffer content(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file + " is no file; give the .onnx file of a network.");
        }
        try (FileChannel in = FileChannel.open(file)) {
            final long size = in.size();
            if (size < 1 || size > LARGEST) {
                throw new IOException(file + " has " + size + " bytes; an ONNX file has 1 to " + LARGEST + ".");
            }
            if (size > COPIED) {
                return in.map(FileChannel.MapMode.READ_ONLY, 0, size);
            }
            final ByteBuffer bytes = ByteBuffer.allocateDirect((int) size);
            while (bytes.hasRemaining() && in.read(bytes) >= 0) {
                continue;
            }
            return bytes.flip();
        }
    }

    /** Whether the sizes of all outputs follow from the sizes of the inputs. */
    boolean isSizedByInputs() {
        return operators.stream().noneMatch(o -> SIZED_BY_VALUES.contains(o) || o.contains("."));
    }
}
