package eu.covenantofmayors.supporters.scenario.walk;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pages have in common that show different records in the same way: the path, in which a language and the name of a
 * record count for nothing, and the names of the parameters. Values of a parameter that are constants of the code ({@code
 * queue=ALL}) choose another view of the page, so they make a kind of their own; all other values are records.
 */
record PageKind(String path, String parameters) {
    private static final Pattern PUBLIC = Pattern.compile("/[a-z]{2}/(.*)");
    private static final Pattern RECORD =
            Pattern.compile("(supporters|news|agenda|best-practices|newsletter|reports)/.+");
    private static final Pattern FEED = Pattern.compile("/feeds/[a-z]{2}/(.*)");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]{2,}");

    static PageKind of(URI address) {
        String path = address.getPath();
        Matcher publicPage = PUBLIC.matcher(path);
        Matcher feed = FEED.matcher(path);
        if (publicPage.matches()) {
            Matcher record = RECORD.matcher(publicPage.group(1));
            path = "/{lang}/" + (record.matches() ? record.group(1) + "/*" : publicPage.group(1));
        } else if (feed.matches()) {
            path = "/feeds/{lang}/" + feed.group(1);
        } else {
            path = path.replaceAll("/[0-9]+(?=/|$|\\.)", "/*");
        }
        return new PageKind(
                path,
                parameters(address).entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals("lang"))
                        .map(PageKind::shown)
                        .collect(Collectors.joining("&")));
    }

    /** The query of an address by the names of its parameters, as it stands there, without decoding. */
    static SortedMap<String, String> parameters(URI address) {
        SortedMap<String, String> parameters = new TreeMap<>();
        if (address.getRawQuery() != null) {
            Arrays.stream(address.getRawQuery().split("&")).forEach(parameter -> {
                String[] parts = parameter.split("=", 2);
                parameters.put(parts[0], parts.length > 1 ? parts[1] : "");
            });
        }
        return parameters;
    }

    boolean isPublic() {
        return path.startsWith("/{lang}/");
    }

    private static String shown(Map.Entry<String, String> parameter) {
        return CONSTANT.matcher(parameter.getValue()).matches()
                ? parameter.getKey() + "=" + parameter.getValue()
                : parameter.getKey();
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }
}
