package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NormalizedRequestTest {
    private static final Pattern SECRET =
            Pattern.compile("<(?:h:inputSecret|p:password|input [^>]*type=\"password\")[^>]*");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    private final HttpServletRequest request = new NormalizedRequest(asked(Map.of(
            "form:name", new String[] {"Ки\u00ADїв", "\u0001x"},
            "form:password", new String[] {"Ки\u00ADїв"})));

    @Test
    void everyParameterIsNormal() {
        assertThat(request.getParameter("form:name")).isEqualTo("Київ");
        assertThat(request.getParameterValues("form:name")).containsExactly("Київ", "x");
        assertThat(request.getParameterMap().get("form:name")).containsExactly("Київ", "x");
        assertThat(request.getParameter("form:other")).isNull();
        assertThat(request.getParameterValues("form:other")).isNull();
    }

    @Test
    void aPasswordStaysAsItWasTyped() {
        assertThat(request.getParameter("form:password")).isEqualTo("Ки\u00ADїв");
        assertThat(request.getParameterValues("form:password")).containsExactly("Ки\u00ADїв");
        assertThat(request.getParameterMap().get("form:password")).containsExactly("Ки\u00ADїв");
    }

    @Test
    void everyFieldForAPasswordIsKnown() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<String> ids = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(file -> SECRET.matcher(read(file)).results())
                    .map(tag -> id(tag.group()))
                    .toList();
            assertThat(ids).isNotEmpty().allMatch(NormalizedRequest.PASSWORDS.asMatchPredicate());
        }
    }

    private static String id(String tag) {
        Matcher id = ID.matcher(tag);
        return id.find() ? id.group(1) : "none";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServletRequest asked(Map<String, String[]> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                NormalizedRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameter" ->
                        parameters.containsKey(arguments[0]) ? parameters.get(arguments[0])[0] : null;
                    case "getParameterValues" -> parameters.get(arguments[0]);
                    case "getParameterMap" -> parameters;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
