/**
 * The ways to find λ, each a class of its own behind {@link io.github.pairforge.harmonize.method.HarmonizeMethod}, and
 * how users write them.
 */
package io.github.pairforge.harmonize.method;
