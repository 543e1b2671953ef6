/**
 * Pictures, plots and the HTML report: what a person looks at. The only package that uses AWT; nothing here opens a
 * window or needs a display, except {@code ui.assistant}.
 */
package io.github.pairforge.ui;
