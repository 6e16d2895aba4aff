package eu.covenantofmayors.supporters.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import org.junit.jupiter.api.Test;

/** Somebody of a network changes what they are called, takes their data along, and cannot go while nobody else manages it. */
class OwnAccountBrowserIT extends BrowserTest {
    @Test
    void somebodySeesToTheirAccount() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        signIn(page, manager);
        look(page, "own-account", "/workspace/account?lang=en");
        page.fill("[id='account:name']", "");
        page.click("[id='account:save']");
        assertThat(page.locator("[id='account:name-error']")).not().isEmpty();
        page.fill("[id='account:name']", "Секретаріат");
        page.selectOption("[id='account:language']", "UK");
        page.uncheck("[id='account:REMINDERS']");
        page.click("[id='account:save']");
        assertThat(page.locator(".messages")).containsText("Saved");
        assertThat(page.locator("[id='account:REMINDERS']")).not().isChecked();
        assertThat(page.locator("[id='account:DECISIONS']")).isChecked();
        String data = page.request().get("/workspace/my-data.json").text();
        assertThat(data).contains(manager, "Секретаріат", "REMINDERS");

        page.click("summary:has-text('Erase my account')");
        page.click("[id='erase:go']");
        assertThat(page.locator("[id='erase:sure-error']")).containsText("if you are sure");
        page.locator("summary:has-text('Erase my account')").click();
        page.check("[id='erase:sure']");
        page.click("[id='erase:go']");
        assertThat(page.locator(".messages")).containsText("Nobody would be left");
    }
}
