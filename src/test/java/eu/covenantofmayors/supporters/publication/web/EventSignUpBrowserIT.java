package eu.covenantofmayors.supporters.publication.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import org.junit.jupiter.api.Test;

/** The Office announces an event, and somebody of a network signs up for it and does not come after all. */
class EventSignUpBrowserIT extends BrowserTest {
    private final String title = "Day of warmth " + System.nanoTime();

    @Test
    void somebodySignsUp() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        try (BrowserContext desk = newWindow()) {
            Page officer = desk.newPage();
            signIn(officer, SupporterSetting.OFFICER);
            officer.navigate("/office/publication/edit?lang=en&kind=EVENT");
            officer.fill("[id='edit:title_en']", title);
            officer.fill("[id='edit:summary_en']", "All about warm houses");
            officer.fill("[id='edit:body_en']", "Come.");
            officer.fill("[id='edit:starts']", "2099-05-05T10:00");
            officer.fill("[id='edit:ends']", "2099-05-05T16:00");
            officer.fill("[id='edit:place']", "Tbilisi");
            officer.click("[id='edit:save']");
            officer.waitForURL(url -> url.contains("id="));
            String edit = officer.url();
            officer.click("[id='edit:publish']");

            signIn(page, manager);
            look(page, "events", "/workspace/events?lang=en");
            Locator row = page.locator(".queue > li", new Page.LocatorOptions().setHasText(title));
            row.locator("[id$='signUp']").click();
            assertThat(page.locator(".messages")).containsText("You have signed up");
            assertThat(row).containsText("You come");
            officer.navigate(edit);
            assertThat(officer.locator("#sign-ups")).containsText(manager);
            inspect(officer, "event-sign-ups");
        }
        page.locator(".queue > li", new Page.LocatorOptions().setHasText(title))
                .locator("[id$='cancel']")
                .click();
        assertThat(page.locator(".messages")).containsText("taken off the list");
    }
}
