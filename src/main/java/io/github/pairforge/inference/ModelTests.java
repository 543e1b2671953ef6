package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the self-tests that cards bring along. */
public final class ModelTests {

    private static final long MOST_VALUES = 1 << 24;

    private ModelTests() {
    }

    /**
     * Runs the model on what the card gives, and compares.
     *
     * @param file completed by {@link ModelCards#complete}
     * @throws IOException when an array cannot be read, or the network fails
     * @throws IllegalArgumentException when the card has no test, or it does not fit the model
     */
    public static TestResult run(final CardFile file, final Network network) throws IOException {
        final SelfTest test = file.test()
            .orElseThrow(() -> new IllegalArgumentException(file.card().name() + " has no self-test in its card."));
        return test.inputs().isEmpty() ? onRamp(file.card(), test, network) : onArrays(file, test, network);
    }

    private static TestResult onArrays(final CardFile file, final SelfTest test, final Network network)
        throws IOException
    {
        final ModelCard card = file.card();
        requireAtMost(test.inputs().size(), card.inputs().size(), card, "inputs");
        requireAtMost(test.outputs().size(), card.outputs().size(), card, "outputs");
        final Map<String, Tensor> given = new LinkedHashMap<>();
        for (int i = 0; i < test.inputs().size(); i++) {
            final TensorCard input = card.inputs().get(i);
            final Tensor read = NpyFile.read(test.inputs().get(i));
            given.put(input.name(), TensorUnits.toNetwork(
                i == 0 ? TestImage.prepared(read, file, network.inputs().get(0)) : read, input));
        }
        final Map<String, Tensor> made = network.run(given);
        double worst = 0;
        for (int i = 0; i < test.outputs().size(); i++) {
            final TensorCard output = card.outputs().get(i);
            worst = worse(worst, difference(NpyFile.read(test.outputs().get(i)),
                TensorUnits.fromNetwork(made.get(output.name()), output), output.name(), test.outputs().get(i)));
        }
        return result(card, worst, test);
    }

    private static void requireAtMost(final int given, final int most, final ModelCard card, final String what) {
        if (given > most) {
            throw new IllegalArgumentException("The self-test of " + card.name() + " has " + given + " " + what
                + ", the model has " + most + ".");
        }
    }

    private static TestResult onRamp(final ModelCard card, final SelfTest test, final Network network)
        throws IOException
    {
        final Map<String, SelfTest.Statistics> made = measure(card, test.rampSize(), network);
        double worst = test.statistics().isEmpty() ? Double.NaN : 0;
        for (final Map.Entry<String, SelfTest.Statistics> expected : test.statistics().entrySet()) {
            final SelfTest.Statistics m = made.get(expected.getKey());
            if (m == null) {
                throw new IllegalArgumentException("The self-test of " + card.name() + " names the output \""
                    + expected.getKey() + "\", which the model does not have.");
            }
            final SelfTest.Statistics e = expected.getValue();
            worst = worse(worst, relative(m.mean(), e.mean()), relative(m.deviation(), e.deviation()),
                relative(m.lowest(), e.lowest()), relative(m.highest(), e.highest()),
                relative(m.projection(), e.projection()));
        }
        return result(card, worst, test);
    }

    /** Not Math.max: a NaN must not get lost, nor count as equal. */
    private static double worse(final double worst, final double... others) {
        double out = worst;
        for (final double d : others) {
            out = Double.isNaN(out) || d <= out ? out : d;
        }
        return out;
    }

    /** What is not expected does not count. */
    private static double relative(final double made, final double expected) {
        return Double.isNaN(expected) ? 0 : Math.abs(made - expected) / Math.max(1, Math.abs(expected));
    }

    private static TestResult result(final ModelCard card, final double worst, final SelfTest test) {
        final boolean passed = worst <= test.tolerance();
        return new TestResult(passed, worst, String.format(Locale.ROOT,
            "%s %s its self-test: largest difference %.3g, allowed %.3g.", card.name(), passed ? "passes" : "fails",
            worst, test.tolerance()));
    }

    /**
     * What the outputs are for the {@link Ramp}: put into a card, they make its self-test.
     *
     * @param size columns and rows where the graph leaves them free
     */
    public static Map<String, SelfTest.Statistics> measure(final ModelCard card, final int size,
        final Network network) throws IOException
    {
        final Map<String, Tensor> made = onRamp(card, size, network);
        final Map<String, SelfTest.Statistics> out = new LinkedHashMap<>();
        for (final TensorCard output : card.outputs()) {
            out.put(output.name(), statistics(TensorUnits.fromNetwork(made.get(output.name()), output)));
        }
        return out;
    }

    /** Shapes of the outputs for the ramp. */
    static Map<String, long[]> shapes(final ModelCard card, final int size, final Network network)
        throws IOException
    {
        final Map<String, long[]> out = new LinkedHashMap<>();
        onRamp(card, size, network).forEach((name, tensor) -> out.put(name, tensor.shape()));
        return out;
    }

    private static Map<String, Tensor> onRamp(final ModelCard card, final int size, final Network network)
        throws IOException
    {
        final Map<String, Tensor> given = new LinkedHashMap<>();
        final List<Port> ports = network.inputs();
        for (int i = 0; i < ports.size(); i++) {
            final long[] shape = shape(ports.get(i), card.inputs().get(i), size);
            double count = 1;
            for (final long n : shape) {
                count *= n;
            }
            if (count > MOST_VALUES || !ports.get(i).type().equals("float")) {
                throw new IllegalArgumentException(card.name() + " cannot be tried with made-up values: its input \""
                    + ports.get(i).name() + "\" is too large, or holds no floating-point numbers.");
            }
            given.put(ports.get(i).name(), TensorUnits
                .toNetwork(Tensor.of(Ramp.values(i, (int) count), shape), card.inputs().get(i)));
        }
        return network.run(given);
    }

    /** Columns and rows that an input gets where its graph leaves them free. */
    static int edge(final TensorCard card, final int size) {
        return -Math.floorDiv(-Math.max(size, card.least()), card.multiple()) * card.multiple();
    }

    private static long[] shape(final Port port, final TensorCard card, final int size) {
        final long[] shape = GraphMatch.shape(port, card.axes());
        final int edge = edge(card, size);
        for (int a = 0; a < shape.length; a++) {
            final char axis = a < card.axes().length() ? card.axes().charAt(a) : a == 0 ? 'b' : '?';
            if (shape[a] < 0) {
                shape[a] = axis == 'b' ? 1 : axis == 'c' ? Math.max(1, card.bands().size()) : edge;
            }
        }
        return shape;
    }

    private static SelfTest.Statistics statistics(final Tensor tensor) {
        final double[] v = doubles(tensor);
        double sum = 0;
        double projection = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < v.length; i++) {
            sum += v[i];
            projection += v[i] * Ramp.value(i, 0);
            lowest = Math.min(lowest, v[i]);
            highest = Math.max(highest, v[i]);
        }
        double squares = 0;
        for (final double x : v) {
            squares += (x - sum / v.length) * (x - sum / v.length);
        }
        return new SelfTest.Statistics(sum / v.length, Math.sqrt(squares / v.length), lowest, highest,
            projection / v.length);
    }

    private static double[] doubles(final Tensor tensor) {
        final double[] out = new double[tensor.isFloat() ? tensor.floats().length : tensor.longs().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = tensor.isFloat() ? tensor.floats()[i] : tensor.longs()[i];
        }
        return out;
    }

    private static double difference(final Tensor expected, final Tensor made, final String name, final Path file) {
        if (!Arrays.equals(expected.shape(), made.shape())) {
            throw new IllegalArgumentException("Output \"" + name + "\" has the shape "
                + Arrays.toString(made.shape()) + ", " + file.getFileName() + " has "
                + Arrays.toString(expected.shape()) + ".");
        }
        final double[] e = doubles(expected);
        final double[] m = doubles(made);
        double largest = 1;
        double worst = 0;
        for (int i = 0; i < e.length; i++) {
            largest = Double.isNaN(e[i]) ? largest : Math.max(largest, Math.abs(e[i]));
            final boolean bothNaN = Double.isNaN(e[i]) && Double.isNaN(m[i]);
            worst = worse(worst, bothNaN ? 0 : Math.abs(m[i] - e[i]));
        }
        return worst / largest;
    }
}
