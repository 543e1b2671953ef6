package io.github.pairforge.io.align;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Grid;

/**
 * Tie points as a table: comma separated, one line of names, decimal points, empty where a number is unknown.
 *
 * <p>Columns: {@code id} from 1; {@code col}, {@code row} in LR pixels from the outer corner of the first one;
 * {@code x}, {@code y} in the CRS of the grid; {@code dx, dy} to be added to LR, in LR pixels, HR pixels, metres (all:
 * right and down) and CRS units (along its axes); {@code reliability} 0..1; {@code residual_lr}, the length of what
 * the transform leaves; {@code judgement}: inlier, outlier, too_far or unreliable.
 */
public final class TiePointCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
        .setIgnoreHeaderCase(true).setTrim(true).setIgnoreEmptyLines(true).setAllowMissingColumnNames(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY).get();

    private static final CSVFormat WRITTEN = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final long MOST_POINTS = 1_000_000;
    private static final long MOST_BYTES = 512L << 20;

    private TiePointCsv() {
    }

    /**
     * Writes a table; the same points always give the same bytes.
     *
     * @param factor LR pixel size in HR pixels
     * @throws IOException when it cannot be written; nothing is left then
     */
    public static void write(final Path file, final TiePoints points, final double factor) throws IOException {
        final TiePointColumns columns = new TiePointColumns(points, factor);
        AtomicFile.write(file, out -> {
            final Writer writer = new OutputStreamWriter(out, UTF_8);
            WRITTEN.printRecord(writer, header(columns).toArray());
            for (int i = 0; i < points.points().size(); i++) {
                WRITTEN.printRecord(writer, row(columns, i).toArray());
            }
            writer.flush();
        });
    }

    private static List<String> header(final TiePointColumns columns) {
        final List<String> names = new ArrayList<>(List.of(TiePointColumns.ID));
        names.addAll(columns.numbers(TiePoint.of(0, 0, Shift.ZERO, 0)).keySet());
        names.add(TiePointColumns.JUDGEMENT);
        return names;
    }

    private static List<String> row(final TiePointColumns columns, final int index) {
        final TiePoint p = columns.points().points().get(index);
        final List<String> cells = new ArrayList<>(List.of(Integer.toString(index + 1)));
        columns.numbers(p).values()
            .forEach(v -> cells.add(v.isPresent() ? Double.toString(v.getAsDouble()) : ""));
        cells.add(TiePointColumns.label(p.judgement()));
        return cells;
    }

    /**
     * Reads a table, also one of another program: it needs the columns {@code dx_lr} and {@code dy_lr}, and {@code col}
     * and {@code row} or else {@code x} and {@code y}; {@code reliability} is 1 and {@code judgement} inlier where
     * there is none. Other columns are ignored, so is the case of names.
     *
     * <p>Positions, shifts, reliabilities and judgements that {@link #write} has written come back exactly.
     *
     * @param grid that positions and shifts count pixels of
     * @return one point per line, in their order, without shift where its cells are empty
     * @throws IOException naming file, line and column when it cannot be read or makes no sense
     */
    public static List<TiePoint> read(final Path file, final Grid grid) throws IOException {
        requireSize(file);
        // A reader of its own reports what is no UTF-8; the parser's would put question marks there.
        try (Reader text = withoutMark(Files.newBufferedReader(file, UTF_8));
            CSVParser csv = CSVParser.parse(text, FORMAT))
        {
            final boolean pixels = hasAll(csv, TiePointColumns.COLUMN, TiePointColumns.ROW);
            if (!hasAll(csv, TiePointColumns.DX, TiePointColumns.DY)
                || !pixels && !hasAll(csv, TiePointColumns.X, TiePointColumns.Y))
            {
                throw new IOException(file + " is no table of tie points: it needs the columns dx_lr and dy_lr, and "
                    + "col and row or x and y, but has " + String.join(", ", csv.getHeaderNames()) + ".");
            }
            final List<TiePoint> points = new ArrayList<>();
            for (final CSVRecord line : csv) {
                if (points.size() == MOST_POINTS) {
                    throw new IOException(file + " has more than " + MOST_POINTS + " tie points; give fewer.");
                }
                points.add(point(new Line(file, csv.getCurrentLineNumber(), line), grid, pixels));
            }
            return points;
        }
        catch (final UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
        catch (final CSVException | CharacterCodingException e) {
            throw unreadable(file, e);
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(file + " is no table of tie points: " + e.getMessage(), e);
        }
    }

    /** Spreadsheets begin UTF-8 with a byte order mark. */
    private static Reader withoutMark(final Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static IOException unreadable(final Path file, final IOException e) {
        return new IOException("Cannot read " + file + ": it is no table in UTF-8 with commas (" + e.getMessage()
            + ").", e);
    }

    private static void requireSize(final Path file) throws IOException {
        final long bytes;
        try {
            bytes = Files.size(file);
        }
        catch (final IOException e) {
            throw new IOException("Cannot read " + file + ": "
                + (Files.exists(file) ? FileProblem.reason(e) : "there is no such file") + ".", e);
        }
        if (bytes > MOST_BYTES || !Files.isRegularFile(file)) {
            throw new IOException("Cannot read " + file + ": it is no table of at most " + MOST_POINTS
                + " tie points.");
        }
    }

    private static boolean hasAll(final CSVParser csv, final String... names) {
        return Arrays.stream(names).allMatch(n -> csv.getHeaderMap().containsKey(n));
    }

    private static TiePoint point(final Line line, final Grid grid, final boolean pixels) throws IOException {
        final double[] at = pixels
            ? new double[] { line.required(TiePointColumns.COLUMN), line.required(TiePointColumns.ROW) }
            : grid.toPixel(line.required(TiePointColumns.X), line.required(TiePointColumns.Y));
        final OptionalDouble dx = line.number(TiePointColumns.DX);
        final OptionalDouble dy = line.number(TiePointColumns.DY);
        final boolean known = dx.isPresent() && dy.isPresent();
        final double reliability = line.number(TiePointColumns.RELIABILITY).orElse(1);
        if (reliability < 0 || reliability > 1) {
            throw line.problem(TiePointColumns.RELIABILITY, "is not between 0 and 1");
        }
        final TiePoint point = TiePoint.of(at[0], at[1],
            known ? new Shift(dx.getAsDouble(), dy.getAsDouble()) : Shift.UNKNOWN, reliability);
        return point.judged(known ? line.judgement() : TiePoint.Judgement.UNRELIABLE);
    }

    /** One line of a table. */
    private record Line(Path file, long number, CSVRecord cells) {

        double required(final String name) throws IOException {
            final OptionalDouble value = number(name);
            if (value.isEmpty()) {
                throw problem(name, "is missing");
            }
            return value.getAsDouble();
        }

        OptionalDouble number(final String name) throws IOException {
            final String text = text(name);
            if (text.isEmpty()) {
                return OptionalDouble.empty();
            }
            try {
                final double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return OptionalDouble.of(value);
                }
            }
            catch (final NumberFormatException e) {
                throw problem(name, "is not a number");
            }
            throw problem(name, "is not a finite number");
        }

        TiePoint.Judgement judgement() throws IOException {
            final String text = text(TiePointColumns.JUDGEMENT);
            final Optional<TiePoint.Judgement> found = Arrays.stream(TiePoint.Judgement.values())
                .filter(j -> TiePointColumns.label(j).equalsIgnoreCase(text)).findFirst();
            if (found.isEmpty() && !text.isEmpty()) {
                throw problem(TiePointColumns.JUDGEMENT, "is none of " + Arrays.stream(TiePoint.Judgement.values())
                    .map(TiePointColumns::label).collect(Collectors.joining(", ")));
            }
            return found.orElse(TiePoint.Judgement.INLIER);
        }

        private String text(final String name) {
            return cells.isSet(name) ? cells.get(name) : "";
        }

        IOException problem(final String name, final String what) {
            return new IOException(file + ", line " + number + ": " + name + " \"" + text(name) + "\" " + what + ".");
        }
    }
}
