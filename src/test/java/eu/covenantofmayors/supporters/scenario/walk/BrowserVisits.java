package eu.covenantofmayors.supporters.scenario.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import eu.covenantofmayors.supporters.platform.Languages;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Opens pages that the walks have found in Chromium: scripts run, nothing fails to load, the console stays empty.
 *
 * <p>Every kind of page is opened by everybody who has found it and in every language, but not each by each: with four
 * languages, a page of the Office's desk is opened four times by the Office, and a public page seven times, by each person
 * once and in each language at least once. What differs between two people or two languages beyond that has been read by
 * the walks already.
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

    /** One page of each kind for each language and each person, where the pages are there. */
    static Collection<VisitedPage> chosen(List<VisitedPage> pages) {
        Map<String, Map<Person, Map<Languages, VisitedPage>>> byKind = new TreeMap<>();
        for (VisitedPage page : pages) {
            byKind.computeIfAbsent(page.kind().toString(), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(page.person(), person -> new LinkedHashMap<>())
                    .putIfAbsent(page.language(), page);
        }
        List<VisitedPage> chosen = new ArrayList<>();
        List<Languages> languages = Languages.spoken();
        int turn = 0;
        for (Map<Person, Map<Languages, VisitedPage>> people : byKind.values()) {
            List<Map<Languages, VisitedPage>> each = List.copyOf(people.values());
            for (int i = 0; i < Math.max(each.size(), languages.size()); i++) {
                Map<Languages, VisitedPage> found = each.get(i % each.size());
                VisitedPage inTurn = found.get(languages.get((i + turn) % languages.size()));
                chosen.add(inTurn == null ? found.values().iterator().next() : inTurn);
            }
            turn++;
        }
        return new java.util.LinkedHashSet<>(chosen);
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
                .replaceAll("nonce-[^']*", "nonce")
                .replaceAll("\\s+", " ");
        findings.fault(
                "In Chromium: " + general + ", on " + page.kind(),
                page.person() + ", " + page.language().tag() + ", " + page.address());
    }

    private String withoutSite(String address) {
        return address.replace(site.toString(), "/");
    }
}
