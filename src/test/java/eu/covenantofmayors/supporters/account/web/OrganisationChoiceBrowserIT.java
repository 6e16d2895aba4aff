package eu.covenantofmayors.supporters.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import org.junit.jupiter.api.Test;

/** Whoever belongs to two networks chooses for which one they act, and writes nothing of one into the other. */
class OrganisationChoiceBrowserIT extends BrowserTest {
    @Test
    void somebodyOfTwoNetworksSwitches() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        String other =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        try (BrowserContext second = newWindow()) {
            Page inviting = second.newPage();
            signIn(inviting, other);
            inviting.navigate("/workspace/team?lang=en");
            assertThat(inviting.locator("[id='organisation:choose']")).hasCount(0);
            inviting.fill("[id='invite:email']", manager);
            inviting.fill("[id='invite:name']", "Olena");
            inviting.click("[id='invite:go']");
            assertThat(inviting.locator("main")).containsText(manager);
        }

        signIn(page, manager);
        look(page, "workspace-of-two", "/workspace/?lang=en");
        page.navigate("/workspace/profile");
        page.fill("[id='profile:summary_en']", "This is about the first one.");
        Page tab = window.newPage();
        tab.navigate("/workspace/");
        tab.locator("[id='organisation:current'] option:not([selected])")
                .first()
                .evaluate("one => one.selected = true");
        tab.click("[id='organisation:choose']");
        tab.waitForURL("**/workspace/");

        page.click("[id='profile:saveDraft']");
        assertThat(page.locator("h1")).hasText("This page can no longer be sent");
        assertThat(page.locator("main textarea:has-text('This is about the first one.')"))
                .hasCount(1);
    }
}
