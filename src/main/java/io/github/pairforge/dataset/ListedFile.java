package io.github.pairforge.dataset;

import java.nio.file.Path;

/**
 * One image of a listed pair.
 *
 * @param listed its name as the list has it
 * @param path where that is
 * @param bands numbers from 1 or names, separated by commas; empty for all
 * @param scale reflectance = scale · value + offset; {@code NaN} takes what the file declares, else 1
 * @param offset {@code NaN} takes what the file declares, else 0
 */
public record ListedFile(String listed, Path path, String bands, double scale, double offset) {
}
