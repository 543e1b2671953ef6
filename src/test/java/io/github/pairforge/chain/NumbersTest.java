package io.github.pairforge.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void decimalsFollowTheInterval() {
        assertEquals("0.12 \u00b1 0.03 LR px", Numbers.plusMinus(0.1234, 0.0312, "LR px"));
        assertEquals("0.0507 \u00b1 0.0013 LR px", Numbers.plusMinus(0.05071, 0.00129, "LR px"));
        assertEquals("3.41 \u00b1 0.12 HR px", Numbers.plusMinus(3.4052, 0.115, "HR px"));
        assertEquals("0.82 \u00b1 0.04\u00b0", Numbers.plusMinus(0.8239, 0.0399, "\u00b0"));
        assertEquals("120 \u00b1 40", Numbers.plusMinus(120.3, 40.4, ""));
    }

    @Test
    void noIntervalLeavesThreeDigits() {
        assertEquals("3.41 m", Numbers.plusMinus(3.4052, Double.NaN, "m"));
        assertEquals("0.00206", Numbers.short3(0.002063));
        assertEquals("unknown", Numbers.plusMinus(Double.NaN, 1, "m"));
    }

    @Test
    void nothingIsMinusZero() {
        assertEquals("0.00 \u00b1 0.03", Numbers.plusMinus(-0.001, 0.03, ""));
        assertEquals("0.00", Numbers.short2(-0.0001));
    }
}
