/**
 * Sample data made by the project itself: landscapes that look like aerial scenes, with everything about them known.
 */
package io.github.pairforge.sample;
