package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What somebody has typed into a form that was open for too long: it is given back to them, and kept nowhere. */
@Named
@RequestScoped
public class Typed {
    /** What nobody reads aloud, and what Faces has added. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "jakarta\\.faces\\..*|(?:.*:)?(?:password|repeated|current|old|oldCode|code|token|key|draft)");

    /** What was chosen, not typed. */
    private static final Pattern CHOSEN = Pattern.compile("[A-Z0-9_]*|true|false|on");

    private static final int SHORTEST = 3;

    /** Request attribute. */
    private static final String KEPT = "covenant.typed";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    /** Keeps what a request brings for the page that says that it came too late: there it cannot be asked any more. */
    public static void keep(HttpServletRequest request) {
        request.setAttribute(KEPT, request.getParameterMap());
    }

    /** Texts, in the order of the form. */
    public List<String> getTexts() {
        return kept().entrySet().stream()
                .filter(field -> !NOT_SHOWN.matcher(field.getKey()).matches())
                .flatMap(field -> Arrays.stream(field.getValue())
                        .filter(value -> !field.getKey().equals(value)))
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST
                        && !CHOSEN.matcher(value).matches()
                        && !Texts.in(msg.language()).says(value)) // but a button, or what we have filled in
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String[]> kept() {
        return Objects.requireNonNullElse((Map<String, String[]>) request.getAttribute(KEPT), Map.of());
    }

    /** Where they can begin again: the page itself, or the door in front of it. */
    public String getAgain() {
        String page = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/")
                .substring(request.getContextPath().length());
        if (request.getUserPrincipal() != null
                || !Addresses.OF_A_DESK.matcher(page).matches()) {
            return page;
        }
        return "/sign-in?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Whether they are still signed in, or need not be. */
    public boolean isInside() {
        return !getAgain().startsWith("/sign-in?");
    }
}
