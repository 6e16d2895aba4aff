package eu.covenantofmayors.supporters.reliability;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
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

    /** What the door asks for, as fields. */
    static Map<String, String> signIn(String name, String password) {
        return Map.of("signIn", "signIn", "signIn:email", name, "signIn:password", password, "signIn:go", "x");
    }

    /** The cookie of the session that an answer gives. */
    static String session(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No session: " + answer.statusCode()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
