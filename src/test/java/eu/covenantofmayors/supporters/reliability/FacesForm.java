package eu.covenantofmayors.supporters.reliability;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser sends when somebody fills in a form of Faces, for programs that have no browser. */
final class FacesForm {
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private FacesForm() {}

    /**
     * The body of the request.
     *
     * @param page that the form is on
     * @param fields by their names, with the button that is pressed
     */
    static String filledIn(String page, Map<String, String> fields) {
        Matcher state = VIEW_STATE.matcher(page);
        if (!state.find()) {
            throw new IllegalStateException("No form:\n" + page);
        }
        return Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry(STATE, state.group(1))))
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
