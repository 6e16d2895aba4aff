package eu.covenantofmayors.supporters.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Step;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of {@code src/docs/domain.md} that follow from the code. Each stands between {@code <!-- begin NAME -->} and
 * {@code <!-- end NAME -->}.
 */
final class DomainDocument {
    static final Path FILE = Path.of("src/docs/domain.md");

    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final List<String> DESKS = List.of("workspace", "office", "commission", "admin", "account");
    private static final Pattern PART = Pattern.compile("(?s)<!-- begin (.+?) -->\n.*?<!-- end \\1 -->");

    /** A step that begins in more states than this is named below the picture, so that the picture stays legible. */
    private static final int MOST_DRAWN = 3;

    private DomainDocument() {}

    /** All parts by name. */
    static Map<String, String> parts(JavaClasses classes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        classes.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Step.class))
                .forEach(type -> parts.put(type.getSimpleName(), lifeCycle(steps(type))));
        parts.put("packages", packages(ArchitectureRules.mayUseByPackage()));
        parts.put("desks", desks(classes));
        return parts;
    }

    /** The names of the parts for which a text has a place. */
    static Set<String> places(String text) {
        return PART.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A text with the parts in their places. */
    static String filled(String text, Map<String, String> parts) {
        return PART.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement("<!-- begin " + place.group(1) + " -->\n"
                        + parts.getOrDefault(place.group(1), "") + "<!-- end " + place.group(1) + " -->"));
    }

    private static List<Step<?>> steps(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants())
                .<Step<?>>map(constant -> (Step<?>) constant)
                .toList();
    }

    /** A picture and a table of a life cycle; it begins in the first of its states. */
    static String lifeCycle(List<Step<?>> steps) {
        Enum<?>[] states = steps.get(0).to().getDeclaringClass().getEnumConstants();
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        text.append("    [*] --> ").append(states[0]).append('\n');
        for (Step<?> step : steps) {
            if (step.from().size() <= MOST_DRAWN) {
                inOrder(step.from())
                        .forEach(from -> text.append("    %s --> %s : %s\n".formatted(from, step.to(), step)));
            }
        }
        Set<Enum<?>> left = steps.stream().flatMap(step -> step.from().stream()).collect(Collectors.toSet());
        for (Enum<?> state : states) {
            if (!left.contains(state)) {
                text.append("    ").append(state).append(" --> [*]\n");
            }
        }
        text.append("```\n");
        String notDrawn = steps.stream()
                .filter(step -> step.from().size() > MOST_DRAWN)
                .map(step -> "`" + step + "`")
                .collect(Collectors.joining(", "));
        if (!notDrawn.isEmpty()) {
            text.append("\nTaken from many states and therefore not drawn: ")
                    .append(notDrawn)
                    .append(".\n");
        }
        text.append("\n| step | from | to | who |\n|---|---|---|---|\n");
        for (Step<?> step : steps) {
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            step,
                            joined(inOrder(step.from())),
                            step.to(),
                            joined(step.roles().stream().sorted().map(DomainDocument::who))));
        }
        return text.toString();
    }

    private static Stream<? extends Enum<?>> inOrder(Set<? extends Enum<?>> states) {
        return states.stream().sorted(Comparator.comparing(Enum::ordinal));
    }

    private static String joined(Stream<?> words) {
        return words.map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String who(Role role) {
        return switch (role) {
            case OFFICE -> "Office";
            case COMMISSION -> "Commission";
            case SYSTEM -> "the system";
            default -> role.name().toLowerCase(Locale.ROOT);
        };
    }

    /** A picture in which packages that use the same and are used by the same are one box, and the table itself. */
    static String packages(Map<String, Set<String>> mayUse) {
        Map<List<Set<String>>, Set<String>> boxes = new LinkedHashMap<>();
        mayUse.forEach((name, used) -> boxes.computeIfAbsent(
                        List.of(used, users(name, mayUse)), key -> new LinkedHashSet<>())
                .add(name));
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        boxes.values().forEach(box -> text.append("    %s[\"%s\"]\n".formatted(first(box), String.join("<br/>", box))));
        for (Set<String> box : boxes.values()) {
            Set<String> used = mayUse.get(first(box));
            used.stream()
                    .filter(name -> boxes.values().stream()
                            .anyMatch(other -> first(other).equals(name)))
                    .filter(name -> used.stream()
                            .noneMatch(between -> mayUse.get(between).contains(name)))
                    .sorted()
                    .forEach(name -> text.append("    %s --> %s\n".formatted(first(box), name)));
        }
        text.append("```\n\n| package | may use |\n|---|---|\n");
        mayUse.forEach((name, used) -> text.append("| `%s` | %s |\n"
                .formatted(
                        name,
                        used.isEmpty()
                                ? "none of the others"
                                : joined(mayUse.keySet().stream().filter(used::contains)))));
        return text.toString();
    }

    private static Set<String> users(String name, Map<String, Set<String>> mayUse) {
        return mayUse.keySet().stream()
                .filter(other -> mayUse.get(other).contains(name))
                .collect(Collectors.toSet());
    }

    private static String first(Collection<String> names) {
        return names.iterator().next();
    }

    /** The pages and files of each desk. */
    private static String desks(JavaClasses classes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String desk : DESKS) {
            Set<String> addresses = new TreeSet<>();
            try (Stream<Path> views = Files.walk(VIEWS.resolve(desk))) {
                views.map(view -> "/" + VIEWS.relativize(view).toString().replace('\\', '/'))
                        .filter(view -> view.endsWith(".xhtml"))
                        .map(view -> view.replaceFirst("(index)?\\.xhtml$", ""))
                        .forEach(addresses::add);
            }
            servlets(classes)
                    .filter(address -> address.startsWith("/" + desk + "/"))
                    .forEach(addresses::add);
            text.append("- ")
                    .append(addresses.stream()
                            .map(address -> "`" + address + "`")
                            .collect(Collectors.joining(" · ")))
                    .append('\n');
        }
        return text.toString();
    }

    /** Under which addresses servlets answer that are neither a view nor a resource of the API. */
    static Stream<String> servlets(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(WebServlet.class).stream())
                .flatMap(servlet ->
                        Stream.of(servlet.value(), servlet.urlPatterns()).flatMap(Arrays::stream))
                .sorted();
    }

    static boolean isOfADesk(String address) {
        return DESKS.stream().anyMatch(desk -> address.startsWith("/" + desk + "/"));
    }
}
