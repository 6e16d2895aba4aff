package eu.covenantofmayors.supporters.account.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the thing that introduces itself in {@code User-Agent}; only for them to know it again. */
final class BrowserName {
    /** The first one found counts: later ones are named by their rivals as well. */
    private static final List<String> BROWSERS =
            List.of("Edg=Edge", "OPR/=Opera", "YaBrowser=Yandex", "Firefox=Firefox", "Chrome=Chrome", "Safari=Safari");

    private static final List<String> SYSTEMS =
            List.of("Android=Android", "iPhone=iPhone", "iPad=iPad", "Windows=Windows", "Mac OS=macOS", "Linux=Linux");

    private BrowserName() {}

    /** Browser and system, of which one may be missing; empty where both are unknown. */
    static String of(String userAgent) {
        return Stream.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<String> names, String userAgent) {
        return names.stream()
                .map(name -> name.split("="))
                .filter(name -> userAgent.contains(name[0]))
                .map(name -> name[1])
                .findFirst();
    }
}
