package io.github.pairforge.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** What prediction is measured against: ONNX Runtime alone, on tiles that lie ready in native memory. */
final class BareLoop implements AutoCloseable {

    private final OrtSession session;
    private final List<OnnxTensor> tiles = new ArrayList<>();
    private final String input;

    /** @param sizes height and width of each tile, one band */
    BareLoop(final Path file, final List<long[]> sizes) throws OrtException {
        final OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(file.toString(), options);
        }
        input = session.getInputNames().iterator().next();
        for (final long[] size : sizes) {
            final FloatBuffer values = ByteBuffer.allocateDirect((int) (size[0] * size[1] * Float.BYTES))
                .order(ByteOrder.nativeOrder()).asFloatBuffer();
            tiles.add(OnnxTensor.createTensor(environment, values, new long[] { 1, 1, size[0], size[1] }));
        }
    }

    /** All tiles, one after the other; results are looked at, but not copied. */
    float run() throws OrtException {
        float sum = 0;
        for (final OnnxTensor tile : tiles) {
            try (OrtSession.Result result = session.run(Map.of(input, tile))) {
                sum += ((OnnxTensor) result.get(0)).getByteBuffer().getFloat(0);
            }
        }
        return sum;
    }

    @Override
    public void close() throws OrtException {
        for (final OnnxTensor tile : tiles) {
            tile.close();
        }
        session.close();
    }
}
