package io.github.pairforge.command;

import java.util.List;

import ij.measure.ResultsTable;

import io.github.pairforge.service.BandResidual;

/** What was taken out of each band, in ImageJ's own table. */
final class ResidualTable {

    private static final int DIGITS = 6;

    private ResidualTable() {
    }

    /** One row per band. */
    static ResultsTable of(final List<BandResidual> bands) {
        final ResultsTable table = new ResultsTable();
        table.setPrecision(DIGITS);
        for (final BandResidual b : bands) {
            table.incrementCounter();
            table.addValue("Band", b.band());
            table.addValue("Noise (reflectance)", b.noise());
            table.addValue("Taken out (reflectance)", b.deviation());
            table.addValue("Mean (reflectance)", b.mean());
            table.addValue("Correlation across", b.across());
            table.addValue("Correlation down", b.down());
        }
        return table;
    }
}
