package io.github.pairforge.install;

import java.util.List;

/**
 * A library that PairForge uses.
 *
 * @param artifact its name in Maven and in the name of its jar
 * @param tested the version that PairForge was compiled and tested with
 * @param fijis whether Fiji ships it; if not, PairForge's update site does
 * @param entry one of its classes by which a jar shows that it holds a copy
 */
record Need(String artifact, String tested, boolean fijis, String entry) {

    static final String OWN = "pairforge";
    static final String OWN_ENTRY = "io/github/pairforge/install/Need.class";
    static final String ONNX = "onnxruntime";

    /** All of them; a test compares them with the dependencies of the build. */
    static final List<Need> ALL = List.of(
        fiji("ij", "1.54p", "ij/ImagePlus"),
        fiji("scijava-common", "2.100.1", "org/scijava/Context"),
        fiji("parsington", "3.1.0", "org/scijava/parsington/Tokens"),
        fiji("imglib2", "8.0.0", "net/imglib2/RandomAccessibleInterval"),
        fiji("gson", "2.10.1", "com/google/gson/Gson"),
        fiji("picocli", "4.7.7", "picocli/CommandLine"),
        fiji("jna", "5.14.0", "com/sun/jna/Native"),
        fiji("commons-codec", "1.19.0", "org/apache/commons/codec/binary/Hex"),
        fiji("commons-io", "2.20.0", "org/apache/commons/io/IOUtils"),
        fiji("snakeyaml", "2.5", "org/yaml/snakeyaml/Yaml"),
        fiji("aircompressor", "0.27", "io/airlift/compress/zstd/ZstdDecompressor"),
        site("commons-csv", "1.14.1", "org/apache/commons/csv/CSVFormat"),
        site("JTransforms", "3.2", "org/jtransforms/fft/DoubleFFT_1D"),
        site("JLargeArrays", "1.7", "org/visnow/jlargearrays/LargeArray"),
        site("hipparchus-core", "4.0.2", "org/hipparchus/util/FastMath"),
        site("hipparchus-optim", "4.0.2", "org/hipparchus/optim/PointValuePair"),
        site(ONNX, "1.29.0", "ai/onnxruntime/OrtEnvironment"));

    private static Need fiji(final String artifact, final String tested, final String name) {
        return new Need(artifact, tested, true, name + ".class");
    }

    private static Need site(final String artifact, final String tested, final String name) {
        return new Need(artifact, tested, false, name + ".class");
    }

    /** What to do when it is missing. */
    String remedy() {
        return fijis ? "run Help > Update..., it is a part of Fiji"
            : "run Help > Update... with PairForge's update site, or unpack PairForge's zip over Fiji's folder";
    }
}
