package io.github.pairforge.inference;

/** Values as users know them, and as networks take and give them. */
final class TensorUnits {

    private TensorUnits() {
    }

    /** {@code ((v · scale + offset) − mean[band]) / std[band]}; whole numbers are left as they are. */
    static Tensor toNetwork(final Tensor user, final TensorCard card) {
        return change(user, card, true);
    }

    /** The inverse. */
    static Tensor fromNetwork(final Tensor network, final TensorCard card) {
        return change(network, card, false);
    }

    private static Tensor change(final Tensor tensor, final TensorCard card, final boolean forth) {
        if (!tensor.isFloat()) {
            return tensor;
        }
        final long[] shape = tensor.shape();
        final int axis = card.axes().indexOf('c');
        int inner = 1;
        for (int a = Math.max(0, axis + 1); a < shape.length; a++) {
            inner *= (int) shape[a];
        }
        final int bands = axis < 0 || axis >= shape.length ? 1 : (int) shape[axis];
        final float[] out = tensor.floats().clone();
        for (int i = 0; i < out.length; i++) {
            final int band = bands == 1 ? 0 : i / inner % bands;
            final Units u = Units.of(card, band);
            out[i] = (float) (forth ? u.toNetwork(out[i]) : u.fromNetwork(out[i]));
        }
        return Tensor.of(out, shape);
    }
}
