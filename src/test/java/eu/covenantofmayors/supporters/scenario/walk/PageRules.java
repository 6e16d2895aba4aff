package eu.covenantofmayors.supporters.scenario.walk;

import eu.covenantofmayors.supporters.platform.Texts;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page shows to people: the key of a text in place of the text, and the name of a constant of our code. */
final class PageRules {
    private static final String OURS = "eu.covenantofmayors.supporters.";

    /** Texts that people read, or have read to them, outside the text of the page. */
    private static final List<String> READ_ALOUD = List.of("title", "alt", "placeholder", "aria-label");

    /** Where a key or a constant is shown on purpose, by the start of the kind of page. */
    private static final Map<String, String> SHOWN_ON_PURPOSE = Map.of();

    /** Words that are both the name of a constant and what people say. */
    private static final Set<String> WORDS = Set.of("XLSX");

    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:@|://)\\S*");
    private static final Pattern MISSING = Pattern.compile("\\?\\?\\?[^?\\s]+\\?\\?\\?");
    private static final Pattern KEY = Pattern.compile("(?<![\\w./-])([A-Za-z]+)(?:\\.[A-Za-z0-9_]+)+(?![\\w/-])");
    private static final Pattern FILE_OR_HOST =
            Pattern.compile(".*\\.(?:pdf|csv|xlsx|ics|rss|atom|json|xml|zip|png|jpg|org|com|eu|int|example|invalid)");
    private static final Pattern UPPER_CASE = Pattern.compile("(?<![\\w.-])[A-Z][A-Z0-9_]{3,}(?![\\w-])");

    private final Set<String> keys = Texts.keys();
    private final Set<String> keyStarts =
            keys.stream().map(key -> key.split("\\.", 2)[0]).collect(Collectors.toSet());
    private final Set<String> constants;

    PageRules(Path classes) throws IOException {
        constants = constants(classes);
    }

    /** How many names of constants are looked for. */
    int constants() {
        return constants.size();
    }

    /** What a page shows and should not; empty where all is well. */
    Set<String> broken(PageKind kind, Document page) {
        if (SHOWN_ON_PURPOSE.keySet().stream().anyMatch(kind.toString()::startsWith)) {
            return Set.of();
        }
        Set<String> broken = new LinkedHashSet<>();
        String shown = ADDRESS.matcher(String.join("\n", texts(page))).replaceAll(" ");
        MISSING.matcher(shown).results().forEach(found -> broken.add("a missing text: " + found.group()));
        KEY.matcher(shown)
                .results()
                .filter(this::isKey)
                .forEach(found -> broken.add("the key of a text: " + found.group()));
        UPPER_CASE
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .filter(constants::contains)
                .forEach(found -> broken.add("a constant: " + found));
        return broken;
    }

    /** A text that is unknown is shown by its key; so are those that the code puts together and nobody has written. */
    private boolean isKey(MatchResult found) {
        String name = found.group();
        return keys.contains(name)
                || keyStarts.contains(found.group(1))
                        && !FILE_OR_HOST.matcher(name).matches();
    }

    private static List<String> texts(Document page) {
        List<String> texts = new ArrayList<>();
        for (Element element : page.select("title, body, body *")) {
            if (!element.is("script, style, template")) {
                texts.add(element.ownText());
                READ_ALOUD.stream().filter(element::hasAttr).map(element::attr).forEach(texts::add);
                if (element.is("input[type=submit], input[type=button], button")) {
                    texts.add(element.val());
                }
            }
        }
        return texts;
    }

    /** The names of all constants of our enums with at least four letters: shorter ones are also words and countries. */
    private static Set<String> constants(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replaceFirst("\\.class$", "").replace('/', '.'))
                    .filter(name -> name.startsWith(OURS))
                    .map(PageRules::load)
                    .filter(Class::isEnum)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(Field::isEnumConstant)
                    .map(Field::getName)
                    .filter(name -> name.length() >= 4 && !WORDS.contains(name))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PageRules.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
