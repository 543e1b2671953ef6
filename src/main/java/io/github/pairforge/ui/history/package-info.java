/** The window with the runs of this session. */
package io.github.pairforge.ui.history;
