package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.HtmlChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public page in every language: a view that is added at the top of the web application is walked by itself. */
class PublicPagesBrowserIT extends BrowserTest {
    /** Views that need something in their address. */
    private static final List<String> ITEMS =
            List.of("supporter", "contact", "publication", "newsletter-issue", "report", "application", "invitation");

    /** Views of people who are known; their own tests look at them. */
    private static final List<String> NOT_PUBLIC =
            List.of("sign-in", "sign-in-code", "sign-in-openid", "sign-in-setup", "sign-out", "forgotten");

    private static final int A4_WIDTH = 794;

    private static final HtmlChecker CHECKER = new HtmlChecker();

    static List<Languages> languages() {
        return Languages.spoken();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isForEverybody(Languages language) throws IOException {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address("/").toString())
                    && !request.url().startsWith("data:")) {
                complaints.add("asks another host: " + request.url());
            }
        });
        int turn = languages().indexOf(language);
        for (String path : paths(language)) {
            // Axe looks at each page and width once, in the languages in turn.
            boolean inspected = turn++ % languages().size() == 0;
            String address = "/" + language.tag() + "/" + path;
            assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
            assertThat(page.locator("html").getAttribute("lang")).as(address).isEqualTo(language.tag());
            assertThat(CHECKER.complaints(page.request().get(address).text()))
                    .as(address)
                    .isEmpty();
            for (int width : new int[] {1280, 375, 320}) {
                page.setViewportSize(width, 800);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(address + " at " + width)
                        .isLessThanOrEqualTo(width);
                if (inspected && width > 320) {
                    assertThat(violations(page)).as(address + " at " + width).isEmpty();
                }
            }
            assertThat(page.locator("main").innerText())
                    .as(address + " shows a key")
                    .doesNotContainPattern("\\b[a-z]+(\\.[a-zA-Z]+){2,}\\b(?<!\\.(xml|rss|atom|ics|json))");
        }
        assertThat(complaints).isEmpty();
        assertThat(window.cookies()).as("cookies of somebody who only reads").isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsWrong() {
        assertThat(CHECKER.complaints("<!DOCTYPE html><html lang=\"en\"><title>x</title><ul><p>x</p></ul></html>"))
                .contains("not allowed as child of element");
    }

    /** Nobody has to turn a paper or push a page sideways: with text of twice the size, and printed on A4. */
    @Test
    void canBeReadWithLargeTextAndOnPaper() throws IOException {
        for (String path : paths(Languages.RU)) {
            String address = "/ru/" + path;
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.navigate(address);
            page.setViewportSize(640, 400);
            assertThat(unfitting()).as(address + " at a zoom of 200 %").isEmpty();
            page.setViewportSize(1280, 800);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat(unfitting()).as(address + " with text of 200 %").isEmpty();
            screenshot("large", path);
            page.navigate(address);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(A4_WIDTH, 1123);
            assertThat(unfitting()).as(address + " on paper").isEmpty();
            assertThat(page.locator("main h1").isVisible())
                    .as(address + " on paper")
                    .isTrue();
            for (String needless :
                    List.of(".site-header", ".site-footer nav", "main button", "main input[type=submit]")) {
                assertThat(page.locator(needless).all().stream().filter(Locator::isVisible))
                        .as(address + " on paper")
                        .isEmpty();
            }
            screenshot("paper", path);
        }
    }

    /**
     * The elements that reach out of the window or whose text is cut off; a map is meant to cut off what lies beyond it, and
     * tables of many columns move sideways on a screen (WCAG 1.4.10 lets them).
     */
    private List<?> unfitting() {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('body, body *')].filter(element => {
                  for (let above = element; above; above = above.parentElement) {
                    if (getComputedStyle(above).clipPath === 'inset(50%)') {
                      return false; // for those who listen, not for those who look
                    }
                  }
                  const style = getComputedStyle(element);
                  if (element.closest('.skip-link, svg, .map-canvas')
                      || (element.parentElement.closest('.table-scroll') && !matchMedia('print').matches)
                      || style.display === 'none') {
                    return false;
                  }
                  const cut = style.overflowX !== 'visible' && style.overflowX !== 'auto'
                      && element.scrollWidth > element.clientWidth + 1;
                  return cut || element.getBoundingClientRect().right > innerWidth + 1;
                }).map(element => element.tagName + '.' + element.className)""");
    }

    private void screenshot(String name, String path) {
        screenshot(page, name + "-" + path.replaceAll("[^a-z-].*", ""));
    }

    private List<String> paths(Languages language) throws IOException {
        String slug = page.request().get("/test/supporter?state=active").text().split(" ", -1)[1];
        List<String> paths =
                new ArrayList<>(List.of("supporters/" + slug, "contact?to=" + slug, "supporters?view=map"));
        for (String kind : List.of("NEWS", "EVENT", "BEST_PRACTICE")) {
            paths.add(page.request()
                    .get("/test/publication?kind=" + kind + "&language=ru&title=Warm+" + language)
                    .text());
        }
        paths.add(page.request().get("/test/report?year=2025").text());
        try (Stream<Path> views = Files.list(Path.of("src/main/webapp"))) {
            views.map(view -> view.getFileName().toString())
                    .filter(view -> view.endsWith(".xhtml"))
                    .map(view -> view.replace(".xhtml", ""))
                    .filter(view -> !ITEMS.contains(view) && !NOT_PUBLIC.contains(view))
                    .map(view -> view.equals("index") ? "" : view)
                    .sorted()
                    .forEach(paths::add);
        }
        assertThat(paths).hasSizeGreaterThan(9);
        return paths;
    }
}
