package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a list has and those that the address asks for; the page and the files tell the same. */
public final class Columns<R> {
    /** Address parameter with the names of those that were chosen. */
    public static final String PARAMETER = "column";

    private final List<Column<R>> all;
    private final List<Column<R>> chosen;

    public Columns(HttpServletRequest request, List<Column<R>> all) {
        this.all = all;
        String[] asked = Objects.requireNonNullElse(request.getParameterValues(PARAMETER), new String[0]);
        Set<String> names =
                Stream.of(asked).flatMap(value -> Stream.of(value.split(","))).collect(Collectors.toSet());
        List<Column<R>> known =
                all.stream().filter(column -> names.contains(column.name())).toList();
        chosen = known.isEmpty() ? usual() : known;
    }

    private List<Column<R>> usual() {
        return all.stream().filter(Column::usual).toList();
    }

    public List<Column<R>> getAll() {
        return all;
    }

    /** In the order of all; the usual ones where none was asked for. */
    public List<Column<R>> getChosen() {
        return chosen;
    }

    /** For an address that is to ask for these; empty for the usual ones. */
    public String asked() {
        return chosen.equals(usual()) ? "" : chosen.stream().map(Column::name).collect(Collectors.joining(","));
    }
}
