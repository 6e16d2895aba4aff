package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page of the workspace, found by following its links, in three languages and on two screens: axe finds nothing. */
class WorkspacePagesBrowserIT extends BrowserTest {
    private static final Path VIEWS = Path.of("src/main/webapp/workspace");
    private static final List<String> LANGUAGES = List.of("en", "ru", "tk");
    private static final int[] WIDTHS = {1280, 375};

    /** Where a list of members waits that has been checked and not yet taken. */
    private String checked;

    @Test
    void everyPageInThreeLanguagesOnTwoScreens() throws IOException {
        aNetworkInTheMiddleOfItsWork();
        Map<String, String> pages = crawl();
        assertThat(pages.keySet()).as("reached by links").containsAll(views());

        List<String> wrong = new ArrayList<>();
        int turn = 0;
        for (Map.Entry<String, String> found : pages.entrySet()) {
            String inspected = LANGUAGES.get(turn++ % LANGUAGES.size());
            for (String language : LANGUAGES) {
                wrong.addAll(problems(found.getKey(), found.getValue(), language, language.equals(inspected)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * @param inspected whether axe looks at it: once for each page and width, the languages take turns
     */
    private List<String> problems(String name, String address, String language, boolean inspected) {
        String here = address + (address.contains("?") ? "&" : "?") + "lang=" + language;
        List<String> problems = new ArrayList<>();
        if (page.navigate(here).status() != 200) {
            problems.add(here + " does not answer 200");
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            screenshot(page, "workspace" + name.replace('/', '-') + "-" + language + "-" + width);
            if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width) {
                problems.add(here + " is wider than " + width);
            }
            if (inspected) {
                violations(page)
                        .forEach(violation -> problems.add(here + " at " + width + ": " + violation.getId() + " "
                                + violation.getNodes().get(0).getHtml()));
            }
        }
        return problems;
    }

    private void aNetworkInTheMiddleOfItsWork() {
        String id = page.request()
                .get("/test/deed?do=JOIN&name=Network&agreed=" + LocalDate.now().minusMonths(11))
                .text();
        timePasses();
        page.request().get("/test/deed?do=NOTICE&network=" + id);
        signIn(page, "manager" + id + "@network.example");
        page.navigate("/workspace/commitment/action?lang=en&commitment=EXCHANGE&form=" + UUID.randomUUID());
        page.fill("[id='action:title']", "Зустріч громад");
        page.fill("[id='action:date']", LocalDate.now().minusDays(3).toString());
        page.click("[id='action:save']");
        checkMembers();
        page.click("[id='check:start']");
        page.waitForSelector("#problems");
        checkMembers();
        checked = page.url().replaceFirst("^https?://[^/]+", "");
        page.navigate("/workspace/profile?lang=en");
        page.click("[id='profile:preview']");
        page.navigate("/workspace/exchange/found?lang=en");
        page.fill("[id='found:title']", "Тепло");
        page.fill("[id='found:about']", "Як почати");
        page.click("[id='found:go']");
        page.fill("[id='start:title']", "Перші кроки");
        page.fill("[id='start:text']", "Що ви зробили?");
        page.click("[id='start:go']");
        page.navigate("/workspace/publication/edit?lang=en&kind=NEWS&form=" + UUID.randomUUID());
        page.fill("[id='edit:title_en']", "A draft");
        page.click("[id='edit:save']");
        page.navigate("/workspace/publication/?lang=en");
    }

    /** Hands a list of members in and looks at what it would change. */
    private void checkMembers() {
        page.navigate("/workspace/member/import?lang=en");
        page.setInputFiles(
                "[id='upload:file']",
                new FilePayload(
                        "Members.csv",
                        "text/csv",
                        "Name;Population\nПолтава;багато\n".getBytes(StandardCharsets.UTF_8)));
        page.click("[id='upload:go']");
        page.click("[id='mapping:check']");
        page.waitForSelector("[id='check:start']");
    }

    /** Addresses by view, each once. */
    private Map<String, String> crawl() {
        Map<String, String> pages = new TreeMap<>();
        String draft =
                page.locator("main a[href*='publication/edit?id=']").first().getAttribute("href");
        Deque<String> ahead = new ArrayDeque<>(List.of(draft, checked, "/workspace/"));
        while (!ahead.isEmpty()) {
            String address = ahead.pop();
            String path = address.replaceAll("\\?.*", "");
            if (pages.putIfAbsent(path.endsWith("/") ? path + "index" : path, address) == null) {
                page.navigate(address);
                for (Object link : (List<?>) page.evaluate("[...document.querySelectorAll('main a, .subnav a')]"
                        + ".map(a => a.getAttribute('href')).filter(h => h && h.startsWith('/workspace/'))")) {
                    if (!link.toString().replaceAll("\\?.*", "").contains(".")) {
                        ahead.add(link.toString().replaceAll("#.*", ""));
                    }
                }
            }
        }
        return pages;
    }

    private static List<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(VIEWS)) {
            return files.map(file -> "/workspace/" + VIEWS.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml"))
                    .map(file -> file.replace(".xhtml", ""))
                    .toList();
        }
    }
}
