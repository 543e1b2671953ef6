package io.github.pairforge.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Typed access to a JSON object from elsewhere; every complaint names the place. */
public final class JsonFields {

    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private final JsonObject object;
    private final String path;

    /**
     * @param element what was read
     * @param path how messages call it
     * @throws IllegalArgumentException when it is no object
     */
    public JsonFields(final JsonElement element, final String path) {
        if (!element.isJsonObject()) {
            throw new IllegalArgumentException(path + " is not an object.");
        }
        object = element.getAsJsonObject();
        this.path = path;
    }

    /**
     * The object that a text holds.
     *
     * @param source file name, for messages
     * @param wanted what to give instead, for messages: "a model file"
     * @throws IllegalArgumentException when it is no JSON, or no object
     */
    public static JsonFields parse(final String text, final String source, final String wanted) {
        try {
            return new JsonFields(JsonParser.parseString(text), source);
        }
        catch (final JsonParseException e) {
            // Of Gson's message only the place is meant for people.
            final Matcher m = PLACE.matcher(String.valueOf(e.getMessage()));
            throw new IllegalArgumentException(source + " is no JSON file"
                + (m.find() ? ": it ends or is wrong at line " + m.group(1) + ", column " + m.group(2) : "")
                + "; give " + wanted + ".", e);
        }
    }

    /** Whether there is a field of this name that is not null. */
    public boolean has(final String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /** @throws IllegalArgumentException when it is missing or no text */
    public String string(final String name) {
        final JsonElement e = get(name);
        if (!e.isJsonPrimitive() || !e.getAsJsonPrimitive().isString()) {
            throw new IllegalArgumentException(at(name) + " is not a text.");
        }
        return e.getAsString();
    }

    /** The same, where it may be missing. */
    public String string(final String name, final String otherwise) {
        return has(name) ? string(name) : otherwise;
    }

    /** @throws IllegalArgumentException when it is missing or no finite number */
    public double number(final String name) {
        return number(get(name), at(name));
    }

    /** The same, where it may be missing. */
    public double number(final String name, final double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** @throws IllegalArgumentException when it is missing or no whole number of at most 1e9 */
    public int integer(final String name) {
        final double v = number(name);
        if (v != Math.rint(v) || Math.abs(v) > 1e9) {
            throw new IllegalArgumentException(at(name) + " is " + v + ", not a whole number in range.");
        }
        return (int) v;
    }

    /** @throws IllegalArgumentException when it is there and neither true nor false */
    public boolean flag(final String name, final boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        final JsonElement e = get(name);
        if (!e.isJsonPrimitive() || !e.getAsJsonPrimitive().isBoolean()) {
            throw new IllegalArgumentException(at(name) + " is neither true nor false.");
        }
        return e.getAsBoolean();
    }

    /** @throws IllegalArgumentException when it is missing or no list of finite numbers */
    public double[] numbers(final String name) {
        return numbers(get(name), at(name));
    }

    /** @throws IllegalArgumentException when it is missing or no list of such lists */
    public double[][] rows(final String name) {
        final JsonArray array = array(get(name), at(name));
        final double[][] out = new double[array.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = numbers(array.get(i), at(name) + "[" + i + "]");
        }
        return out;
    }

    /** @throws IllegalArgumentException when it is missing or no object */
    public JsonFields object(final String name) {
        return new JsonFields(get(name), at(name));
    }

    /** One value per object of a list. */
    public <T> List<T> list(final String name, final Function<JsonFields, T> read) {
        final JsonArray array = array(get(name), at(name));
        final List<T> out = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            final String place = at(name) + "[" + i + "]";
            out.add(new JsonFields(array.get(i), place).build(read));
        }
        return out;
    }

    /** Builds a value; what its factory objects to is told together with the place. */
    public <T> T build(final Function<JsonFields, T> read) {
        try {
            return read.apply(this);
        }
        catch (final IllegalArgumentException e) {
            throw e.getMessage().startsWith(path) ? e : new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    /** The names of all fields, in order. */
    public List<String> names() {
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
