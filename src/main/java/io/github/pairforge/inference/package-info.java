/** Running neural networks in the ONNX format: sessions, what a model says of itself, prediction tile by tile. */
package io.github.pairforge.inference;
