package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What all lists of the API have in common: the parameters {@code page} (from 1), {@code size} (1 to 200, else 50) and
 * {@code language}, links to the pages beside, and CSV of all that was found. {@link VisitorCache} gives each answer its
 * entity tag.
 */
@RequestScoped
public class Listing {
    private static final String TEXT_CSV = "text/csv;charset=utf-8";
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;

    /** The most rows of a file; the register of the whole Covenant has 12,000. */
    public static final int LARGEST_FILE = 50_000;

    @Inject
    private HttpServletRequest request;

    /** Whether the Accept header asks for a file rather than for JSON. */
    public static boolean prefersFile(Request request) {
        Variant best = request.selectVariant(List.of(
                new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
                new Variant(new MediaType("text", "csv"), (String) null, null)));
        return best != null && best.getMediaType().getSubtype().equals("csv");
    }

    /** Number of the page that is asked for, from 1. */
    public int page() {
        return number("page", 1, 100_000, 1);
    }

    public int size() {
        return number("size", 1, LARGEST_SIZE, USUAL_SIZE);
    }

    public int first() {
        return (page() - 1) * size();
    }

    /** In whose alphabet names are sorted. */
    public Languages language() {
        String tag = request.getParameter("language");
        return tag == null
                ? Languages.EN
                : Languages.of(tag)
                        .orElseThrow(() -> Problem.parameter(
                                "language",
                                "one of "
                                        + Languages.spoken().stream()
                                                .map(Languages::tag)
                                                .toList()));
    }

    /** The constant that a parameter names, or null where it is absent. */
    public <E extends Enum<E>> E constant(Class<E> type, String name) {
        String asked = request.getParameter(name);
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        E known = Choice.of(type, asked);
        if (known == null) {
            throw Problem.parameter(name, "one of " + Arrays.toString(type.getEnumConstants()));
        }
        return known;
    }

    /** True, false, or null where the parameter is absent. */
    public Boolean yesOrNo(String name) {
        String asked = request.getParameter(name);
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        if (!asked.equals("true") && !asked.equals("false")) {
            throw Problem.parameter(name, "true or false");
        }
        return Boolean.valueOf(asked);
    }

    /** ISO code of a country, or empty. */
    public String country() {
        String asked = Objects.requireNonNullElse(request.getParameter("country"), "");
        if (!asked.isEmpty() && !asked.matches("[A-Za-z]{2}")) {
            throw Problem.parameter("country", "two letters, as in ISO 3166-1");
        }
        return asked;
    }

    /** Text that is looked for, or empty. */
    public String text() {
        String asked = Objects.requireNonNullElse(request.getParameter("q"), "");
        if (asked.length() > 100) {
            throw Problem.parameter("q", "at most 100 characters");
        }
        return asked;
    }

    private int number(String name, int least, int most, int usual) {
        String asked = request.getParameter(name);
        if (asked == null || asked.isEmpty()) {
            return usual;
        }
        if (!asked.matches("[0-9]{1,9}")) {
            throw Problem.parameter(name, "a number from " + least + " to " + most);
        }
        int number = Integer.parseInt(asked);
        if (number < least || number > most) {
            throw Problem.parameter(name, "a number from " + least + " to " + most);
        }
        return number;
    }

    /** One page of a list with where it stands in the whole. */
    public <R> Response page(List<R> rows, long total, Function<R, JsonObjectBuilder> item) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        rows.forEach(row -> items.add(item.apply(row)));
        Response.ResponseBuilder answer = Response.ok(
                Json.createObjectBuilder()
                        .add("page", page())
                        .add("size", size())
                        .add("total", total)
                        .add("items", items)
                        .build()
                        .toString(),
                MediaType.APPLICATION_JSON + ";charset=utf-8");
        if (page() > 1) {
            answer.header("Link", link(page() - 1, "prev"));
        }
        if ((long) page() * size() < total) {
            answer.header("Link", link(page() + 1, "next"));
        }
        return answer.build();
    }

    public Response item(JsonObjectBuilder item) {
        return Response.ok(item.build().toString(), MediaType.APPLICATION_JSON + ";charset=utf-8")
                .build();
    }

    /**
     * All that was found, as a file. It begins with a byte order mark, without which a spreadsheet takes Cyrillic for
     * something else.
     */
    public <R> Response csv(String name, List<String> columns, List<R> rows, Function<R, List<?>> cells) {
        StringWriter text = new StringWriter();
        try {
            Export.csv(text, columns, rows.stream().map(cells).iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(text.toString(), TEXT_CSV)
                .header("Content-Disposition", Download.attachment(name + ".csv"))
                .build();
    }

    private String link(int page, String relation) {
        Query query = new Query();
        request.getParameterMap().forEach((name, values) -> query.with(name, values[0]));
        return "<" + request.getRequestURI() + query.with("page", page) + ">; rel=\"" + relation + "\"";
    }

    /** For a value that may be null. */
    public static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        return value instanceof Integer number ? Json.createValue(number) : Json.createValue(value.toString());
    }
}
