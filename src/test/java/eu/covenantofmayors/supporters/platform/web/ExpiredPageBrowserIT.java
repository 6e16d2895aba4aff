package eu.covenantofmayors.supporters.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page that was open for too long gives back what was typed. */
class ExpiredPageBrowserIT extends BrowserTest {
    private static final String WORDS = "Мы закончили <обзор> & хотим рассказать";

    @Test
    void whoWasSignedOutMeanwhileGetsTheirWordsAndTheWayBack() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        signIn(page, manager);
        page.navigate("/workspace/account?lang=en");
        String name = page.locator("input[id$=':name']").getAttribute("id");
        page.fill("[id='" + name + "']", WORDS);
        window.clearCookies();
        page.locator("main form").first().locator("input[type=submit]").first().click();
        assertThat(page.locator("h1")).hasText("This page was open for too long");
        assertThat(page.locator("main textarea")).hasText(WORDS);
        inspect(page, "expired");
        page.click("main .actions a");
        assertThat(page.url()).contains("/sign-in?to=%2Fworkspace%2Faccount");
    }

    @Test
    void whoOpensManyPagesKeepsTheirWordsOrGetsThemBack() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        signIn(page, manager);
        page.navigate("/workspace/publication/edit?kind=NEWS&lang=en");
        page.fill("[id='edit:body_ru']", WORDS);
        openOthers(8);
        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:title_en-error']")).not().isEmpty();
        assertThat(page.locator("[id='edit:body_ru']")).hasValue(WORDS);

        openOthers(20);
        page.click("[id='edit:save']");
        assertThat(page.locator("h1")).hasText("This page can no longer be sent");
        assertThat(page.locator("main textarea").first()).hasText(WORDS);
        inspect(page, "expired-inside");
    }

    /** As in other tabs: each is a page of its own in the session. */
    private void openOthers(int count) {
        for (int i = 0; i < count; i++) {
            assertThat(window.request()
                            .get("/workspace/publication/edit?kind=NEWS")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void passwordsAreNotGivenBack() {
        signIn(page, window.request().get("/test/supporter?state=active").text().split(" ")[2]);
        page.navigate("/account/?lang=uk");
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.locator("[id='change'] input[type=password]")
                .all()
                .forEach(field -> field.fill("not to be seen by anybody"));
        window.clearCookies();
        page.click("[id='change:go']");
        assertThat(page.locator("main .actions a")).hasAttribute("href", Pattern.compile("/sign-in\\?to=%2Faccount.*"));
        assertThat(page.content()).doesNotContain("not to be seen");
        inspect(page, "expired-uk");
    }
}
