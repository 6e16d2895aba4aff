package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list of a desk can tell of each of its rows, beside its name. Officers choose among the columns; the page and the
 * files tell the same.
 */
public interface Column<R> {
    /** Address parameter with the names of those that were chosen. */
    String PARAMETER = "column";

    String name();

    /** Message key of its heading. */
    String label();

    /** A text, number, day, moment or constant, or null; {@link Msg#shown} writes it for people. */
    Object cell(R row, Msg msg);

    /** Those that the address asks for, in their own order; the usual ones where it asks for none. */
    static <C extends Enum<C> & Column<?>> List<C> chosen(HttpServletRequest request, Class<C> type, Set<C> usual) {
        String[] asked = Objects.requireNonNullElse(request.getParameterValues(PARAMETER), new String[0]);
        Set<String> names =
                Stream.of(asked).flatMap(value -> Stream.of(value.split(","))).collect(Collectors.toSet());
        List<C> chosen = Stream.of(type.getEnumConstants())
                .filter(column -> names.contains(column.name()))
                .toList();
        return chosen.isEmpty() ? List.copyOf(usual) : chosen;
    }

    /** For an address that is to ask for these; empty for the usual ones. */
    static <C extends Enum<C> & Column<?>> String asked(List<C> chosen, Set<C> usual) {
        return chosen.equals(List.copyOf(usual))
                ? ""
                : chosen.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
