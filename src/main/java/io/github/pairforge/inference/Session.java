package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import io.github.pairforge.raster.Progress;

/** A network that ONNX Runtime has loaded, shared by all who opened the same file for the same provider. */
final class Session implements AutoCloseable {

    /** Memory kept for the next run: more is given back. */
    private static final long MOST_IDLE_BYTES = 256L << 20;

    private final String name;
    private final OrtEnvironment environment;
    private final Graph graph;
    private final Providers.Opened<OrtSession> opened;
    private final Ports ports;
    private final Deque<Binding> idle = new ArrayDeque<>();
    private boolean closed;

    private Session(final String name, final OrtEnvironment environment, final Graph graph,
        final Providers.Opened<OrtSession> opened, final Ports ports)
    {
        this.name = name;
        this.environment = environment;
        this.graph = graph;
        this.opened = opened;
        this.ports = ports;
    }

    static Session load(final Path file, final Execution execution) throws IOException {
        final ByteBuffer content = Graph.content(file);
        final Graph graph = Graph.of(content, file);
        ExternalFiles.check(file, graph.externalFiles());
        final OrtEnvironment environment = RuntimeStart.environment();
        final Providers providers =
            new Providers(System.getProperty("os.name"), Providers.known(OrtEnvironment.getAvailableProviders()));
        final Providers.Opened<OrtSession> opened = providers.open(execution, file.toString(),
            e -> SessionStart.open(environment, file, content, graph, e));
        try {
            return new Session(file.getFileName().toString(), environment, graph, opened, Ports.of(opened.session()));
        }
        catch (final OrtException e) {
            throw new IOException(file + " cannot be run: " + OneLine.of(e) + ".", e);
        }
    }

    List<Port> inputs() {
        return ports.inputs();
    }

    List<Port> outputs() {
        return ports.outputs();
    }

    Graph graph() {
        return graph;
    }

    Execution provider() {
        return opened.execution();
    }

    String note() {
        return opened.note();
    }

    Map<String, Tensor> run(final Map<String, Tensor> given, final Progress progress) throws IOException {
        ports.check(name, given);
        final Map<String, Tensor> values = ports.ordered(given);
        Binding binding = null;
        try {
            binding = binding(values);
            final Map<String, Tensor> made =
                binding.run(environment, opened.session(), values, graph.isSizedByInputs(), progress);
            giveBack(binding);
            binding = null;
            return made;
        }
        catch (final OrtException e) {
            if (progress.isCancelled()) {
                throw new CancellationException("Cancelled.");
            }
            throw new IOException(failure(e, values), e);
        }
        finally {
            if (binding != null) {
                binding.close();
            }
        }
    }

    private String failure(final OrtException e, final Map<String, Tensor> values) {
        final String said = OneLine.of(e);
        final String sizes = Shapes.text(Binding.shapes(values));
        return said.contains("Failed to allocate memory") || said.contains("bad allocation")
            || said.contains("bad_alloc") || said.contains("out of memory")
                ? name + " found no memory for " + sizes + "; use smaller tiles (" + said + ")."
                : name + " failed on " + sizes + ": " + said + ".";
    }

    private Binding binding(final Map<String, Tensor> values) throws IOException, OrtException {
        synchronized (idle) {
            for (final Iterator<Binding> i = idle.iterator(); i.hasNext();) {
                final Binding binding = i.next();
                if (binding.fits(values)) {
                    i.remove();
                    return binding;
                }
            }
        }
        MemoryGuard.ofThisMachine().check(name, graph, Binding.shapes(values));
        return Binding.allocate(environment, ports, values);
    }

    private void giveBack(final Binding binding) {
        synchronized (idle) {
            if (closed) {
                binding.close();
                return;
            }
            idle.addFirst(binding);
            while (idle.size() > 1 && idle.stream().mapToLong(Binding::bytes).sum() > MOST_IDLE_BYTES) {
                idle.removeLast().close();
            }
        }
    }

    /** Nobody runs it any more. */
    @Override
    public void close() throws IOException {
        synchronized (idle) {
            closed = true;
            idle.forEach(Binding::close);
            idle.clear();
        }
        try {
            opened.session().close();
        }
        catch (final OrtException e) {
            throw new IOException(name + ": " + OneLine.of(e) + ".", e);
        }
    }
}
