package io.github.pairforge.io.gdal;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The functions of GDAL's C API (gdal.h, cpl_error.h, ogr_srs_api.h) that reading needs, under their own names. All are
 * in GDAL 2.3 and later.
 */
interface GdalLibrary extends Library {

    int OF_RASTER_VERBOSE = 0x02 | 0x40;
    int OF_RASTER = 0x02;
    int READ = 0;
    int FLOAT32 = 6;
    int FLOAT64 = 7;
    int MASK_PER_DATASET = 0x02;
    int MASK_ALPHA = 0x04;

    void GDALAllRegister();

    String GDALVersionInfo(String request);

    void CPLSetErrorHandler(Pointer handler);

    void CPLErrorReset();

    String CPLGetLastErrorMsg();

    Pointer GDALIdentifyDriverEx(String name, int flags, Pointer drivers, Pointer siblings);

    Pointer GDALOpenEx(String name, int flags, Pointer drivers, Pointer options, Pointer siblings);

    void GDALClose(Pointer dataset);

    Pointer GDALGetDatasetDriver(Pointer dataset);

    String GDALGetDriverLongName(Pointer driver);

    int GDALGetRasterXSize(Pointer dataset);

    int GDALGetRasterYSize(Pointer dataset);

    int GDALGetRasterCount(Pointer dataset);

    int GDALGetGeoTransform(Pointer dataset, double[] six);

    int GDALGetGCPCount(Pointer dataset);

    String GDALGetProjectionRef(Pointer dataset);

    Pointer GDALGetMetadata(Pointer object, String domain);

    String GDALGetMetadataItem(Pointer object, String name, String domain);

    Pointer GDALGetRasterBand(Pointer dataset, int oneBased);

    String GDALGetDescription(Pointer object);

    int GDALGetRasterDataType(Pointer band);

    int GDALDataTypeIsComplex(int type);

    int GDALDataTypeUnion(int a, int b);

    String GDALGetDataTypeName(int type);

    void GDALGetBlockSize(Pointer band, IntByReference width, IntByReference height);

    double GDALGetRasterNoDataValue(Pointer band, IntByReference success);

    double GDALGetRasterScale(Pointer band, IntByReference success);

    double GDALGetRasterOffset(Pointer band, IntByReference success);

    int GDALGetRasterColorInterpretation(Pointer band);

    String GDALGetColorInterpretationName(int interpretation);

    int GDALGetMaskFlags(Pointer band);

    Pointer GDALGetMaskBand(Pointer band);

    int GDALGetOverviewCount(Pointer band);

    Pointer GDALGetOverview(Pointer band, int index);

    int GDALGetRasterBandXSize(Pointer band);

    int GDALGetRasterBandYSize(Pointer band);

    int GDALRasterIO(Pointer band, int direction, int x, int y, int width, int height, float[] buffer, int bufferWidth,
        int bufferHeight, int type, int pixelSpace, int lineSpace);

    int GDALRasterIO(Pointer band, int direction, int x, int y, int width, int height, double[] buffer,
        int bufferWidth, int bufferHeight, int type, int pixelSpace, int lineSpace);

    Pointer OSRNewSpatialReference(String wkt);

    void OSRDestroySpatialReference(Pointer system);

    int OSRIsProjected(Pointer system);

    int OSRIsGeographic(Pointer system);

    double OSRGetLinearUnits(Pointer system, PointerByReference name);

    Pointer OSRFindMatches(Pointer system, Pointer options, IntByReference count, PointerByReference confidences);

    void OSRFreeSRSArray(Pointer systems);

    void VSIFree(Pointer memory);

    String OSRGetAuthorityName(Pointer system, String node);

    String OSRGetAuthorityCode(Pointer system, String node);
}
