package io.github.pairforge.degrade;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.google.gson.JsonObject;

import io.github.pairforge.io.JsonFields;

/**
 * The JSON forms of the implementations of one interface, told apart by a field {@code type}. A new implementation is
 * one more {@link #with}.
 *
 * @param <T> the interface
 */
final class Variants<T> {

    private record Form<T>(String type, BiConsumer<T, JsonObject> write, Function<JsonFields, ? extends T> read) {
    }

    private final Map<Class<? extends T>, Form<T>> byClass = new LinkedHashMap<>();
    private final Map<String, Form<T>> byType = new LinkedHashMap<>();

    <S extends T> Variants<T> with(final String type, final Class<S> implementation,
        final BiConsumer<S, JsonObject> write, final Function<JsonFields, S> read)
    {
        final Form<T> form = new Form<>(type, (value, json) -> write.accept(implementation.cast(value), json), read);
        byClass.put(implementation, form);
        byType.put(type, form);
        return this;
    }

    JsonObject write(final T value) {
        final Form<T> form = byClass.get(value.getClass());
        if (form == null) {
            throw new IllegalStateException(value.getClass() + " has no JSON form");
        }
        final JsonObject json = new JsonObject();
        json.addProperty("type", form.type);
        form.write.accept(value, json);
        return json;
    }

    T read(final JsonFields fields) {
        return fields.build(f -> {
            final String type = f.string("type");
            final Form<T> form = byType.get(type);
            if (form == null) {
                throw new IllegalArgumentException(
                    "type \"" + type + "\" is none of " + String.join(", ", byType.keySet()) + ".");
            }
            return form.read.apply(f);
        });
    }
}
