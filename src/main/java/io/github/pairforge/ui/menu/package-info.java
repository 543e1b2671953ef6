/** What {@code plugins.config} puts into ImageJ's menus and what is no Command: samples, and links to the guide. */
package io.github.pairforge.ui.menu;
