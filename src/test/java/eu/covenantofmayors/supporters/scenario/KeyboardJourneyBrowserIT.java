package eu.covenantofmayors.supporters.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the first page through the directory to a submitted application, without a mouse: Tab, Enter, space and letters. */
class KeyboardJourneyBrowserIT extends BrowserTest {
    private static final int PATIENCE = 80;
    private static final String FOCUS_IS_SEEN = """
            () => {
              const element = document.activeElement;
              const style = getComputedStyle(element);
              const box = element.getBoundingClientRect();
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
            }""";

    private final String unique = String.valueOf(System.nanoTime());

    @Test
    void anApplicantNeedsNoMouse() {
        page.request()
                .get("/test/supporter?state=active&name="
                        + URLEncoder.encode("Союз городов Полтавы " + unique, StandardCharsets.UTF_8));
        page.navigate("/en/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        assertThat((Boolean) page.evaluate(FOCUS_IS_SEEN)).isTrue();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".hero .button.primary")).isFocused();

        page.reload();
        tabTo("#find");
        page.keyboard().type("poltav " + unique);
        pressEnter();
        assertThat(page).hasURL(Pattern.compile("/en/supporters\\?q="));
        tabTo("#country");
        page.keyboard().type("Ukraine");
        assertThat(page).hasURL(Pattern.compile("country=UA"));
        enter(".directory h2 a");
        assertThat(page.locator("h1")).containsText("Союз городов Полтавы");

        enter(".nav-wide .main-nav a[href$='/apply']");
        type("[id='start:email']", "keyboard-" + unique + "@network.example");
        enter("[id='start:go']");
        assertThat(page).hasURL(Pattern.compile("step=2$"));
        type("[id='apply:officialName']", "Keyboard " + unique);
        type("[id='apply:englishName']", "Association of the Keyboard");
        type("[id='apply:kind']", "Association");
        tick("[id='apply:notForProfit']");
        type("[id='apply:level']", "National");
        type("[id='apply:country']", "Georgia");
        type("[id='apply:registrationNumber']", unique);
        type("[id='apply:registrationAuthority']", "National register");
        type("[id='apply:address']", "1 Valley Road");
        type("[id='apply:website']", "https://k" + unique + ".example");
        enter("[id='apply:next']");
        assertThat(page).hasURL(Pattern.compile("step=3$"));
        type("[id='apply:headName']", "Chair");
        type("[id='apply:contactName']", "Secretariat");
        enter("[id='apply:next']");
        assertThat(page).hasURL(Pattern.compile("step=4$"));
        type("[id='apply:members']", "12");
        type("[id='apply:mandate']", "Permanent");
        enter("[id='apply:next']");
        assertThat(page).hasURL(Pattern.compile("step=5$"));
        type("[id='apply:expertise']", "Audits");
        type("[id='apply:motivation']", "Our towns want to join");
        type("[id='apply:plannedSupport']", "Training");
        enter("[id='apply:next']");
        assertThat(page).hasURL(Pattern.compile("step=6$"));
        tick("[id='apply:consent']");
        enter("[id='apply:submit']");
        assertThat(page.locator(".messages")).containsText("has been submitted");
    }

    /** Goes on by Tab alone; wherever it comes to must be seen. */
    private void tabTo(String selector) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(FOCUS_IS_SEEN))
                    .as("focus is seen at " + page.evaluate("document.activeElement.outerHTML.slice(0, 200)") + " on "
                            + page.url())
                    .isTrue();
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + selector + " on " + page.url());
    }

    private void type(String selector, String text) {
        tabTo(selector);
        page.keyboard().type(text);
    }

    private void tick(String selector) {
        tabTo(selector);
        page.keyboard().press("Space");
        assertThat(page.locator(selector)).isChecked();
    }

    private void enter(String selector) {
        tabTo(selector);
        pressEnter();
    }

    /** It leads to another page. */
    private void pressEnter() {
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
    }
}
