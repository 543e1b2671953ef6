package io.github.pairforge.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

/** Names as the Sentinel-2 Products Specification gives them. */
class Sentinel2ProductTest {

    private static OptionalDouble offset(final String path) {
        return Sentinel2Product.of(path, Map.of()).orElseThrow().offset();
    }

    @Test
    void aProductsNameTellsBaselineAndDay() {
        final Sentinel2Product p = Sentinel2Product.of(
            "/data/S2B_MSIL1C_20230216T104019_N0509_R008_T31TDF_20230216T124143.SAFE/GRANULE/x/T31TDF_B04.jp2",
            Map.of()).orElseThrow();
        assertEquals("S2B_MSIL1C_20230216T104019_N0509_R008_T31TDF", p.source());
        assertEquals(OptionalDouble.of(5.09), p.baseline());
        assertEquals(Optional.of(LocalDate.of(2023, 2, 16)), p.acquired());
        assertEquals(OptionalDouble.of(-1000), p.offset());
    }

    /** The baseline counts, not the day: older images processed again have the offset. */
    @Test
    void theOffsetBeginsWithBaselineFour() {
        assertEquals(OptionalDouble.of(0), offset("S2A_MSIL2A_20210101T103931_N0301_R008_T31TCF_20210101T143000"));
        assertEquals(OptionalDouble.of(-1000), offset("S2A_MSIL2A_20220125T103931_N0400_R008_T31TCF_20220125T143000"));
        assertEquals(OptionalDouble.of(-1000), offset("S2A_MSIL2A_20170101T103931_N0500_R008_T31TCF_20230910T143000"));
    }

    @Test
    void aBandsFileTellsTheDayOnly() {
        assertEquals(OptionalDouble.of(-1000), offset("T31TDF_20230216T104019_B04.jp2"));
        assertEquals(OptionalDouble.of(-1000), offset("T31TDF_20220125T104019_B04.jp2"));
        assertEquals(OptionalDouble.empty(), offset("T31TDF_20220124T104019_B04.jp2"));
    }

    @Test
    void metadataCountBeforeNames() {
        final String old = "S2A_MSIL2A_20210101T103931_N0301_R008_T31TCF_20210101T143000";
        assertEquals(OptionalDouble.of(-1000),
            Sentinel2Product.of(old, Map.of("PROCESSING_BASELINE", "05.10")).orElseThrow().offset());
        assertEquals(OptionalDouble.of(-1000),
            Sentinel2Product.of(old, Map.of("BOA_ADD_OFFSET", "-1000")).orElseThrow().offset());
        assertEquals(OptionalDouble.of(-1000), Sentinel2Product.of("x.tif",
            Map.of("PRODUCT_URI", "S2A_MSIL2A_20220125T103931_N0400_R008_T31TCF_20220125T143000.SAFE")).orElseThrow()
            .offset());
    }

    /** The product's header says −1000; some tools store what is to be subtracted. */
    @Test
    void theSignOfADeclaredOffsetDoesNotMatter() {
        assertEquals(OptionalDouble.of(-1000),
            Sentinel2Product.of("", Map.of("RADIO_ADD_OFFSET_0", "1000", "RADIO_ADD_OFFSET_1", "1000")).orElseThrow()
                .offset());
        assertEquals(OptionalDouble.of(0),
            Sentinel2Product.of("", Map.of("BOA_ADD_OFFSET", "0")).orElseThrow().offset());
        assertTrue(Sentinel2Product.of("", Map.of("BOA_ADD_OFFSET_0", "-1000", "BOA_ADD_OFFSET_1", "-500")).isEmpty());
    }

    @Test
    void otherNamesTellNothing() {
        for (final String name : new String[] { "", "lr.tif", "S2A.tif", "S2A_MSIL2A_2021.tif",
            "LC08_L2SP_190025_20220101_20220105_02_T1", "scale_ADD_OFFSET_1000.tif" })
        {
            assertEquals(Optional.empty(), Sentinel2Product.of(name, Map.of("AREA_OR_POINT", "Area")), name);
        }
    }

    @Test
    void impossibleDaysAreNoDays() {
        assertEquals(OptionalDouble.empty(), offset("T31TDF_20231399T104019_B04.jp2"));
    }
}
