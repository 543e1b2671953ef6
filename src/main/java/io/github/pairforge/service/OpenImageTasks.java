package io.github.pairforge.service;

import java.io.File;
import java.io.IOException;

import ij.ImagePlus;

/** Tasks on open images with their usual settings: what a script of a few lines needs. */
public interface OpenImageTasks {

    /** Reads a raster into memory, as reflectance by the scale that the file declares. */
    ImagePlus load(File file) throws IOException;

    /** Degrades an open image in memory by the model's own factor. */
    ImagePlus degrade(ImagePlus hr, String model, long seed) throws IOException;

    /** Matches the histogram of every band of an open image to the reference's, in memory. */
    ImagePlus harmonize(ImagePlus image, ImagePlus reference) throws IOException;

    /** Moves an open image onto a reference by the one shift of the whole image, in memory. */
    ImagePlus align(ImagePlus image, ImagePlus reference) throws IOException;

    /** Adds sensor noise to an open image, in memory. */
    ImagePlus addNoise(ImagePlus image, String noise, long seed) throws IOException;

    /**
     * Runs networks on an open image, in memory.
     *
     * @param models one name or path, or several separated by semicolons
     */
    ImagePlus runModel(ImagePlus image, String models) throws IOException;

    /** Takes noise out of an open image by the default method, in memory; how much there is, is measured. */
    ImagePlus denoise(ImagePlus image) throws IOException;

    /**
     * Scores two open images by the default settings. Where either has no georeference they are taken to show the same
     * ground, corner to corner.
     */
    ScoreResult score(ImagePlus hr, ImagePlus lr) throws IOException;

    /** Compares two open images of the same size: one that was degraded, and the real one. Seed 42. */
    CompareResult compare(ImagePlus degraded, ImagePlus lr) throws IOException;

    /**
     * Finds the blur between two open images with default settings. Where either has no georeference they are taken to
     * show the same ground, corner to corner.
     */
    KernelFitOutcome fitKernel(ImagePlus hr, ImagePlus lr) throws IOException;

    /**
     * Finds the degradation model between two open images with default settings. Where either has no georeference they
     * are taken to show the same ground, corner to corner.
     */
    FitResult fit(ImagePlus hr, ImagePlus lr) throws IOException;

    /**
     * Regresses the bands of two open images with default settings. Where either has no georeference they are taken to
     * show the same ground, corner to corner.
     */
    BandRegressionOutcome regress(ImagePlus hr, ImagePlus lr) throws IOException;

    /** Other bands of an open image by a fitted regression, in memory. */
    ImagePlus mixBands(ImagePlus image, File regression) throws IOException;

    /** The noise of one open image. */
    NoiseFitOutcome fitNoise(ImagePlus scene) throws IOException;
}
