/**
 * Linear regression between the bands of two sensors over one or many pairs: weights with intervals, what they leave,
 * and how well they serve pairs that they were not learnt from.
 */
package io.github.pairforge.regress;
