package io.github.pairforge.replay;

/**
 * A file that a run read or wrote.
 *
 * @param parameter that named it
 * @param path absolute
 * @param sha256 of its bytes, hexadecimal, in small letters; empty for a folder and for a file that changed while the
 *     run read it
 * @param size in bytes; -1 for a folder
 */
public record FileMark(String parameter, String path, String sha256, long size) {
}
