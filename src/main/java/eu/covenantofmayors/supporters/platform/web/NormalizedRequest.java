package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.TextNormalizer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request whose parameters, those of forms with files included, have gone through the {@link TextNormalizer}. Passwords stay
 * as they were typed: another directory may have to check them, and our own has a rule of its own for them.
 */
class NormalizedRequest extends HttpServletRequestWrapper {
    /** The ids of all fields for passwords, with the forms that they are in. */
    static final Pattern PASSWORDS = Pattern.compile("(?:.*:)?(?:password|repeated|current|old)");

    NormalizedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        String value = super.getParameter(name);
        return isPassword(name) ? value : TextNormalizer.normalize(value);
    }

    @Override
    public String[] getParameterValues(String name) {
        return normalized(name, super.getParameterValues(name));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> normal = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, values) -> normal.put(name, normalized(name, values)));
        return Collections.unmodifiableMap(normal);
    }

    private static String[] normalized(String name, String[] values) {
        return values == null || isPassword(name)
                ? values
                : Stream.of(values).map(TextNormalizer::normalize).toArray(String[]::new);
    }

    private static boolean isPassword(String name) {
        return PASSWORDS.matcher(name).matches();
    }
}
