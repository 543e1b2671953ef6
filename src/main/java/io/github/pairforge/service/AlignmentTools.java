package io.github.pairforge.service;

import java.util.List;

import io.github.pairforge.align.TiePointMatcher;

/**
 * What is installed for aligning.
 *
 * @param matchers highest priority first
 * @param pictures draws
 */
record AlignmentTools(List<TiePointMatcher> matchers, AlignmentPictures pictures) {
}
