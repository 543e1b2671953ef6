package io.github.pairforge.degrade;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Typed access to a JSON object from elsewhere; every complaint names the place. */
final class JsonFields {

    private final JsonObject object;
    private final String path;

    JsonFields(final JsonElement element, final String path) {
        if (!element.isJsonObject()) {
            throw new IllegalArgumentException(path + " is not an object.");
        }
        object = element.getAsJsonObject();
        this.path = path;
    }

    boolean has(final String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    String string(final String name) {
        final JsonElement e = get(name);
        if (!e.isJsonPrimitive() || !e.getAsJsonPrimitive().isString()) {
            throw new IllegalArgumentException(at(name) + " is not a text.");
        }
        return e.getAsString();
    }

    String string(final String name, final String otherwise) {
        return has(name) ? string(name) : otherwise;
    }

    double number(final String name) {
        return number(get(name), at(name));
    }

    double number(final String name, final double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    int integer(final String name) {
        final double v = number(name);
        if (v != Math.rint(v) || Math.abs(v) > 1e9) {
            throw new IllegalArgumentException(at(name) + " is " + v + ", not a whole number in range.");
        }
        return (int) v;
    }

    boolean flag(final String name, final boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        final JsonElement e = get(name);
        if (!e.isJsonPrimitive() || !e.getAsJsonPrimitive().isBoolean()) {
            throw new IllegalArgumentException(at(name) + " is neither true nor false.");
        }
        return e.getAsBoolean();
    }

    double[] numbers(final String name) {
        return numbers(get(name), at(name));
    }

    double[][] rows(final String name) {
        final JsonArray array = array(get(name), at(name));
        final double[][] out = new double[array.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = numbers(array.get(i), at(name) + "[" + i + "]");
        }
        return out;
    }

    JsonFields object(final String name) {
        return new JsonFields(get(name), at(name));
    }

    <T> List<T> list(final String name, final Function<JsonFields, T> read) {
        final JsonArray array = array(get(name), at(name));
        final List<T> out = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            final String place = at(name) + "[" + i + "]";
            out.add(new JsonFields(array.get(i), place).build(read));
        }
        return out;
    }

    /** Builds a value; what its factory objects to is told together with the place. */
    <T> T build(final Function<JsonFields, T> read) {
        try {
            return read.apply(this);
        }
        catch (final IllegalArgumentException e) {
            throw e.getMessage().startsWith(path) ? e : new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    List<String> names() {
        return List.copyOf(object.keySet());
    }

    private String at(final String name) {
        return path + "." + name;
    }

    private JsonElement get(final String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(at(name) + " is missing.");
        }
        return object.get(name);
    }

    private static double[] numbers(final JsonElement element, final String place) {
        final JsonArray array = array(element, place);
        final double[] out = new double[array.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = number(array.get(i), place + "[" + i + "]");
        }
        return out;
    }

    private static JsonArray array(final JsonElement element, final String place) {
        if (!element.isJsonArray()) {
            throw new IllegalArgumentException(place + " is not a list.");
        }
        return element.getAsJsonArray();
    }

    private static double number(final JsonElement element, final String place) {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
            throw new IllegalArgumentException(place + " is not a number.");
        }
        final double v;
        try {
            v = element.getAsDouble();
        }
        catch (final NumberFormatException e) {
            throw new IllegalArgumentException(place + " is not a number.", e);
        }
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException(place + " is not a finite number.");
        }
        return v;
    }
}
