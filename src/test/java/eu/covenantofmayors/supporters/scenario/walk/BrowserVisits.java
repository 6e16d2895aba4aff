package eu.covenantofmayors.supporters.scenario.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Opens pages that the walks have found in Chromium: scripts run, nothing fails to load, the console stays empty.
 *
 * <p>Each path is opened once, and once for each view that a constant in the address chooses ({@code queue=ALL}); the people
 * and the languages that the walks have found it in take turns. What further parameters change, such as the order of a list,
 * is the same for a browser; what differs between people or languages beyond that has been read by the walks already.
 */
final class BrowserVisits {
    private final URI site;
    private final Findings findings;
    private final Map<Person, String> sessions;
    private int opened;

    BrowserVisits(URI site, Findings findings, Map<Person, String> sessions) {
        this.site = site;
        this.findings = findings;
        this.sessions = sessions;
    }

    /** Opens the pages; returns how many. */
    int run(Browser browser) {
        Map<Person, List<VisitedPage>> byPerson = new LinkedHashMap<>();
        chosen(findings.pages())
                .forEach(page -> byPerson.computeIfAbsent(page.person(), p -> new ArrayList<>())
                        .add(page));
        byPerson.forEach((person, pages) -> openAll(browser, person, pages));
        return opened;
    }

    /** The pages to open; of those that would do as well, the next one each time. */
    static Set<VisitedPage> chosen(List<VisitedPage> pages) {
        Map<String, List<VisitedPage>> alike = new TreeMap<>();
        for (VisitedPage page : pages) {
            alike.computeIfAbsent(page.kind().path(), key -> new ArrayList<>()).add(page);
            alike.computeIfAbsent(page.kind().view(), key -> new ArrayList<>()).add(page);
        }
        Set<VisitedPage> chosen = new LinkedHashSet<>();
        int turn = 0;
        for (List<VisitedPage> each : alike.values()) {
            if (each.stream().noneMatch(chosen::contains)) {
                chosen.add(each.get(turn++ % each.size()));
            }
        }
        return chosen;
    }

    private void openAll(Browser browser, Person person, List<VisitedPage> pages) {
        try (BrowserContext window = browser.newContext()) {
            String session = sessions.get(person);
            if (!session.isEmpty()) {
                window.addCookies(List.of(
                        new Cookie("JSESSIONID", session.replaceFirst("JSESSIONID=", "")).setUrl(site.toString())));
            }
            Page page = window.newPage();
            VisitedPage[] shown = new VisitedPage[1];
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !isAnswer(shown[0], message.text())) {
                    fault(shown[0], "Console: " + message.text());
                }
            });
            page.onPageError(error -> fault(shown[0], "Script: " + error));
            page.onRequestFailed(request -> fault(shown[0], "Not loaded: " + request.url() + " " + request.failure()));
            page.onResponse(answer -> {
                if (answer.status() >= 400 && !answer.request().isNavigationRequest()) {
                    fault(shown[0], "Status " + answer.status() + " of " + withoutSite(answer.url()));
                }
            });
            for (VisitedPage next : pages) {
                shown[0] = next;
                open(window, page, next);
            }
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private void open(BrowserContext window, Page page, VisitedPage visited) {
        window.addCookies(List.of(new Cookie("language", visited.language().tag()).setUrl(site.toString())));
        opened++;
        try {
            Response answer = page.navigate(visited.address().toString());
            if (answer.status() != visited.status()) {
                fault(visited, "Status " + answer.status());
            }
            String language = (String) page.evaluate("document.documentElement.lang");
            if (!visited.language().tag().equals(language)) {
                fault(visited, "In another language than asked for");
            }
        } catch (PlaywrightException e) {
            fault(visited, "Not opened: " + e.getMessage());
        }
    }

    /** Chromium says so of the page itself, too, where another status than 200 is expected. */
    private static boolean isAnswer(VisitedPage page, String text) {
        return page.status() != 200 && text.contains("status of " + page.status());
    }

    private void fault(VisitedPage page, String what) {
        String general = what.replace(site.toString(), "/")
                .replaceAll("'(nonce|sha256)-[^']*'", "'$1'")
                .replaceAll("\\s+", " ");
        findings.fault(
                "In Chromium: " + general + ", on " + page.kind(),
                page.person() + ", " + page.language().tag() + ", " + page.address());
    }

    private String withoutSite(String address) {
        return address.replace(site.toString(), "/");
    }
}
