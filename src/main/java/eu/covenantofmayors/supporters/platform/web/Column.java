package eu.covenantofmayors.supporters.platform.web;

import java.util.function.BiFunction;

/**
 * What a list of a desk can tell of each of its rows, beside its name.
 *
 * @param name in addresses
 * @param label message key of its heading
 * @param usual whether it is shown unless others are chosen
 * @param value a text, number, day, moment or constant, or null; {@link Msg#shown} writes it for people
 */
public record Column<R>(String name, String label, boolean usual, BiFunction<R, Msg, Object> value) {
    public static <R> Column<R> usual(String name, String label, BiFunction<R, Msg, Object> value) {
        return new Column<>(name, label, true, value);
    }

    /** One that is shown when it was chosen. */
    public static <R> Column<R> further(String name, String label, BiFunction<R, Msg, Object> value) {
        return new Column<>(name, label, false, value);
    }

    public Object of(R row, Msg msg) {
        return value.apply(row, msg);
    }
}
