/** Pairs on disk: lists of them, the table of their scores, and how many pass which question. */
package io.github.pairforge.dataset;
