package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.module.ModuleItem;
import org.scijava.task.TaskService;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.PairForgeService;

/** Without a window: what is missing is said in one sentence, whatever the Command. */
class MissingInputTest {

    private static Context context;

    @BeforeAll
    static void start() {
        context = new Context(CommandService.class, PairForgeService.class, TaskService.class, LogService.class);
        context.service(LogService.class).setLevel(LogLevel.NONE);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static Stream<CommandInfo> commands() {
        return context.service(CommandService.class).getCommands().stream().filter(c -> isOurs(c.getClassName()));
    }

    private static boolean isOurs(final String name) {
        try {
            return ForgeCommand.class.isAssignableFrom(Class.forName(name));
        }
        catch (final ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static void refused(final CommandInfo info, final String word, final Object... inputs) throws Exception {
        final CommandModule module = context.service(CommandService.class).run(info, false, inputs).get();
        assertTrue(module.isCanceled(), "it ran");
        final String sentence = String.valueOf(module.getCancelReason());
        assertTrue(sentence.endsWith(".") && !sentence.contains("\n") && !sentence.contains("Exception"), sentence);
        assertTrue(sentence.contains(word), sentence);
        for (final ModuleItem<?> output : info.outputs()) {
            assertEquals(null, module.getOutput(output.getName()), output.getName());
        }
    }

    /** Two need no input. */
    @TestFactory
    Stream<DynamicTest> nothingIsGiven() {
        final List<String> free = List.of("ManageModels", "CheckPairForgeInstallation");
        assertTrue(commands().count() >= 18);
        return commands().filter(c -> free.stream().noneMatch(c.getClassName()::endsWith))
            .map(c -> DynamicTest.dynamicTest(c.getClassName(), () -> refused(c, "")));
    }

    @TestFactory
    Stream<DynamicTest> theFileThatIsGivenIsNotThere() {
        final File gone = new File("no such folder", "gone.tif").getAbsoluteFile();
        final List<DynamicTest> tests = new ArrayList<>();
        commands().forEach(c -> {
            for (final ModuleItem<?> input : c.inputs()) {
                if (List.of("hr_file", "image_file", "scene_files", "series_files", "file").contains(input.getName())) {
                    final Object value = input.getType() == File.class ? gone : gone.getPath();
                    tests.add(DynamicTest.dynamicTest(c.getClassName() + " " + input.getName(),
                        () -> refused(c, "", Map.of(input.getName(), value))));
                }
            }
        });
        assertTrue(tests.size() >= 14, tests.size() + " tests");
        return tests.stream();
    }

    /** A Command whose work needs too much. */
    private static final class Greedy extends ForgeCommand<String> {

        Greedy() {
            super("Greedy...");
        }

        @Override
        String execute(final PairForgeService service, final Progress progress) throws IOException {
            throw new OutOfMemoryError("Java heap space");
        }

        @Override
        List<String> notes(final String made) {
            return List.of(made);
        }

        @Override
        void show(final String made) {
            throw new AssertionError("nothing was made");
        }
    }

    @Test
    void memoryThatIsTooSmallIsSaidInOneSentence() {
        final Greedy command = new Greedy();
        context.inject(command);
        command.run();
        assertTrue(command.isCanceled());
        assertTrue(command.getCancelReason().startsWith("Java's memory of "), command.getCancelReason());
        assertFalse(command.getCancelReason().contains("heap space"));
    }
}
