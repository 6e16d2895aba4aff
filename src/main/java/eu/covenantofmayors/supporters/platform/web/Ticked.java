package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What was ticked in a list, as the address of the page that asks whether to do it to all of them tells. */
public final class Ticked {
    /** As many as a page of a list has. */
    private static final int MOST = 50;

    private Ticked() {}

    /** Ids, each once; what is none is left out. */
    public static List<Long> ids(HttpServletRequest request) {
        return new ArrayList<>(Stream.of(Objects.requireNonNullElse(request.getParameterValues("id"), new String[0]))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(MOST)
                .toList());
    }
}
