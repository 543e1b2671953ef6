package io.github.pairforge.inference;

import java.util.Set;

/** Kinds of ONNX operators. */
final class Operators {

    /** Whose result at a place follows from what its inputs are at that place. */
    static final Set<String> POINTWISE = Set.of("Abs", "Add", "And", "BitShift", "Cast", "CastLike", "Ceil", "Celu",
        "Clip", "Cos", "Cosh", "Div", "Elu", "Equal", "Erf", "Exp", "Floor", "Gelu", "Greater", "GreaterOrEqual",
        "HardSigmoid", "HardSwish", "Identity", "LeakyRelu", "Less", "LessOrEqual", "Log", "Max", "Mean", "Min", "Mish",
        "Mod", "Mul", "Neg", "Not", "Or", "PRelu", "Pow", "Reciprocal", "Relu", "Round", "Selu", "Sigmoid", "Sign",
        "Sin", "Sinh", "Softplus", "Softsign", "Sqrt", "Sub", "Sum", "Tan", "Tanh", "ThresholdedRelu", "Where", "Xor");

    private Operators() {
    }
}
