package io.github.pairforge.harmonize.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodSpecTest {

    @Test
    void readsAMethodWithOptions() {
        final MethodSpec spec = MethodSpec.parse("method", " Local: Pitch = 60 , strength=0.5 ");
        assertEquals("local", spec.method());
        assertEquals(Map.of("pitch", "60", "strength", "0.5"), spec.options());
        assertEquals("local:pitch=60,strength=0.5", spec.toString());
        assertEquals(spec, MethodSpec.parse("method", spec.toString()));
    }

    @Test
    void readsSeveral() {
        assertEquals(List.of("global", "style:seed=3"),
            MethodSpec.list("candidates", "global; ;style:seed=3;").stream().map(MethodSpec::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " :pitch=3", "local:pitch", "local:=3", "local:pitch=", "local:pitch=1,pitch=2" })
    void refusesWhatIsNone(final String text) {
        final String message =
            assertThrows(IllegalArgumentException.class, () -> MethodSpec.parse("method", text)).getMessage();
        assertTrue(message.startsWith("method: "), message);
    }

    @Test
    void onlyWhatADialogChangedIsAnOption() {
        final MethodSpec spec = MethodSpec.parse("method", "local");
        assertEquals(spec, spec.withChanged("strength", 1, 1).withChanged("pitch", " 0 ", "0"));
        assertEquals("local:strength=0.5,pitch=auto",
            spec.withChanged("strength", 0.5, 1).withChanged("pitch", "auto", "0").toString());
        assertEquals("local:pitch=60", spec.with("pitch", "60").withDefault("pitch", "auto").toString());
    }

    @Test
    void optionsOfOtherMethodsAreRefused() {
        final String message = assertThrows(IllegalArgumentException.class,
            () -> MethodOptions.of(MethodSpec.parse("method", "global:pitch=3"), new GlobalMethod())).getMessage();
        assertTrue(message.startsWith("pitch: ") && message.contains("global"), message);
        assertEquals(0.25, MethodOptions.of(MethodSpec.parse("method", "global:amount=0.25"), new GlobalMethod())
            .amount());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1.5", "-0.1", "NaN", "much" })
    void amountsLieBetweenNothingAndAll(final String amount) {
        final MethodOptions options = new MethodOptions(Map.of("amount", amount));
        final String message =
            assertThrows(IllegalArgumentException.class, () -> options.amount()).getMessage();
        assertTrue(message.startsWith("amount: ") && message.contains(amount), message);
    }
}
