/** Widgets of our own for the dialogs that SciJava builds from the Commands' parameters: Swing, made only with a UI. */
package io.github.pairforge.ui.widget;
