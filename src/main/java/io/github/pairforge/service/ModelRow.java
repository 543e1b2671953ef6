package io.github.pairforge.service;

import java.nio.file.Path;

/**
 * One model in a list.
 *
 * @param name what users choose it by
 * @param role what it does, empty when not given
 * @param licence empty when none is stated
 * @param bytes size of the weights, 0 when they are missing and the card does not say it
 * @param hash whether the file is the one of the card, in words
 * @param opset version of ONNX's operators, 0 when unknown
 * @param operators names, separated by blanks
 * @param test what the self-test found, or why there is none
 * @param path of the card, or of the .onnx
 * @param sound false when something is wrong with it
 */
public record ModelRow(String name, String role, String licence, long bytes, String hash, long opset, String operators,
    String test, Path path, boolean sound)
{
}
