package eu.covenantofmayors.supporters.supporter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looking for networks, with and without script, with the mouse and with keys alone. */
class DirectoryBrowserIT extends BrowserTest {
    private final String unique = String.valueOf(System.nanoTime());

    @Test
    void findsWhileSomebodyTypesInWhateverScript() {
        network("Союз городов Житомира " + unique);
        network("Association of Gyumri " + unique);
        page.navigate("/en/supporters");
        page.locator("#q").pressSequentially("zhytom " + unique);

        assertThat(page.locator(".directory > li")).hasCount(1);
        assertThat(page.locator("#found")).hasText("1 network");
        assertThat(page).hasURL(Pattern.compile("\\?q=zhytom\\+" + unique + "$"));
        assertThat(page.locator("#take-along a[download]"))
                .hasAttribute("href", Pattern.compile("/api/v1/supporters.csv\\?q=zhytom\\+" + unique + ".*"));
        page.reload();
        assertThat(page.locator(".directory > li")).hasCount(1);
        assertThat(page.locator(".languages a[lang=uk]"))
                .hasAttribute("href", Pattern.compile("^/uk/supporters\\?q=zhytom.*" + unique + "$"));

        page.fill("#q", unique);
        assertThat(page.locator(".directory > li")).hasCount(2);
        page.locator("#kind").selectOption("ASSOCIATION");
        assertThat(page).hasURL(Pattern.compile("kind=ASSOCIATION"));
        assertThat(page.locator("#kind option"))
                .hasText(new String[] {"All kinds", "Association of local authorities (2)"});
        page.fill("#q", unique + " nobody");
        assertThat(page.locator("#results .empty h2")).hasText("No network found");
        assertThat(page.locator("#q")).isFocused();
    }

    @Test
    void worksWithoutScript() {
        network("Союз городов Полтавы " + unique);
        BrowserContext plain = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(
                                page.url().equals("about:blank") ? address("/").toString() : page.url())
                        .setJavaScriptEnabled(false));
        Page withoutScript = plain.newPage();
        withoutScript.navigate("/ru/supporters");
        withoutScript.fill("#q", "poltav " + unique);
        withoutScript.click(".search button[type=submit]");
        assertThat(withoutScript.locator(".directory > li")).hasCount(1);
        withoutScript.click(".filters > summary");
        withoutScript.selectOption("#country", "UA");
        withoutScript.click(".search button[type=submit]");
        assertThat(withoutScript.locator("#country")).hasValue("UA");
        assertThat(withoutScript.locator(".directory > li")).hasCount(1);
        plain.close();
    }

    @Test
    void looksGoodInEachLanguageWithResultsAndWithout() {
        network("Союз городов Херсона " + unique);
        for (String language : List.of("en", "ru", "tk", "uk")) {
            look(
                    page,
                    "directory-" + language,
                    "/" + language + "/supporters?kind=ASSOCIATION&sort=NEWEST&q=" + unique);
            look(page, "directory-none-" + language, "/" + language + "/supporters?q=nobody" + unique);
            look(page, "register-" + language, "/" + language + "/signatories?supported=false&sort=POPULATION");
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void network(String name) {
        page.request().get("/test/supporter?state=active&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }
}
