package eu.covenantofmayors.supporters.scenario.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The views of the application, and which of them a kind of page shows: the other direction of the routing. */
final class Views {
    private static final Path FOLDER = Path.of("src/main/webapp");

    private static final Map<String, String> PUBLIC = Map.of(
            "", "index",
            "apply/status", "application",
            "supporters/*", "supporter",
            "news/*", "publication",
            "agenda/*", "publication",
            "best-practices/*", "publication",
            "newsletter/*", "newsletter-issue",
            "reports/*", "report");

    private Views() {}

    /** Every view that has an address, by its file without the ending: {@code office/adhesion/review}. */
    static Set<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Set<String> all = new TreeSet<>();
            files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF/"))
                    .forEach(file -> all.add(file.replaceFirst("\\.xhtml$", "")));
            return all;
        }
    }

    static String of(PageKind kind) {
        if (kind.isPublic()) {
            String path = kind.path().replaceFirst("^/\\{lang}/", "");
            return PUBLIC.getOrDefault(path, path);
        }
        String path = kind.path().substring(1).replaceFirst("^sign-in/", "sign-in-");
        return path.endsWith("/") ? path + "index" : path;
    }
}
