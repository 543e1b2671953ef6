package io.github.pairforge.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Frame;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.scijava.module.Module;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.PlotWindow;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import ij.text.TextWindow;

/**
 * What came of a run.
 *
 * @param how finished, cancelled, failed, or message when one is in front of everything
 * @param module with its outputs; null for a message
 * @param desk where its windows are
 */
public record Outcome(String how, Module module, Desk desk) {

    private static final int EDGE = 4;

    /** Checks that the run ended well and that whatever it made can be seen. */
    public Outcome shown() {
        assertEquals("finished", how, () -> "the run of " + (module == null ? desk.message() : module.getInfo()));
        for (final var item : module.getInfo().outputs()) {
            final Object value = module.getOutput(item.getName());
            if (value instanceof final ImagePlus image && !onDemand().contains(item.getName())) {
                isSeen(image, item.getName());
            }
            else if (value instanceof final ResultsTable table) {
                final String columns = table.getColumnHeadings().strip();
                Wait.until("window with the table " + item.getName() + " (" + columns + ")", () -> tables()
                    .anyMatch(t -> t.getColumnHeadings().strip().equals(columns)));
            }
            else if (value instanceof final String words && !words.isBlank()) {
                Wait.until("window with the words " + words,
                    () -> texts().anyMatch(t -> bare(t).contains(bare(words))));
            }
        }
        return this;
    }

    /** Outputs for scripts alone. */
    private Set<?> onDemand() {
        for (Class<?> c = module.getDelegateObject().getClass(); c != null; c = c.getSuperclass()) {
            try {
                final Method method = c.getDeclaredMethod("onDemand");
                method.setAccessible(true);
                return (Set<?>) method.invoke(module.getDelegateObject());
            }
            catch (final NoSuchMethodException e) {
                continue;
            }
            catch (final ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return Set.of();
    }

    /** In a window of its own, or as plots under its title. */
    private static void isSeen(final ImagePlus image, final String name) {
        Wait.until("window of " + name + ", " + image.getTitle(),
            () -> image.getWindow() != null && image.getWindow().isShowing()
                || Stream.of(Frame.getFrames()).filter(PlotWindow.class::isInstance).filter(Frame::isShowing)
                    .anyMatch(f -> f.getTitle().startsWith(image.getTitle())));
        assertTrue(image.getWidth() > 1 && image.getHeight() > 1, name);
    }

    /** The image, of the size, under a name made of the input's, its pixels numbers but where an edge was moved. */
    public ImagePlus image(final String output, final int width, final int height, final int bands,
        final String input)
    {
        final ImagePlus image = image(output);
        assertEquals(width, image.getWidth(), output + ": width");
        assertEquals(height, image.getHeight(), output + ": height");
        assertEquals(bands, image.getStackSize(), output + ": bands");
        assertTrue(image.getTitle().contains(input), output + " is called " + image.getTitle());
        for (int band = 1; band <= bands; band++) {
            final FloatProcessor pixels = image.getStack().getProcessor(band).convertToFloatProcessor();
            assertTrue(IntStream.range(0, (width - 2 * EDGE) * (height - 2 * EDGE)).allMatch(i -> Float.isFinite(
                pixels.getf(EDGE + i % (width - 2 * EDGE), EDGE + i / (width - 2 * EDGE)))),
                output + ": pixels that are no numbers in band " + band);
        }
        return image;
    }

    public ImagePlus image(final String output) {
        return assertInstanceOf(ImagePlus.class, module.getOutput(output), output);
    }

    /** A table with the columns, wherever it is shown. */
    public ResultsTable table(final String... columns) {
        return Wait.get("table with " + Arrays.toString(columns), 5, () -> tables()
            .filter(t -> Stream.of(columns).allMatch(t::columnExists)).findFirst().orElse(null));
    }

    private static Stream<TextWindow> textWindows() {
        return Stream.of(WindowManager.getNonImageWindows()).filter(TextWindow.class::isInstance)
            .map(TextWindow.class::cast).filter(TextWindow::isShowing);
    }

    static Stream<ResultsTable> tables() {
        return textWindows().map(TextWindow::getResultsTable).filter(Objects::nonNull);
    }

    static Stream<String> texts() {
        return textWindows().map((Function<TextWindow, String>) w -> w.getTextPanel().getText());
    }

    private static String bare(final String text) {
        return text.replaceAll("\\s+", " ");
    }
}
