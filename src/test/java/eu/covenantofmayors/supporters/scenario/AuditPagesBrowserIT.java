package eu.covenantofmayors.supporters.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator looks something up in the trail, takes it along, checks it, and takes a person out of it. */
class AuditPagesBrowserIT extends BrowserTest {
    @Test
    void theTrailIsSearchedCheckedAndAPersonForgotten() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ", 3)[2];
        signIn(page, SupporterSetting.ADMINISTRATOR);

        look(page, "audit", "/admin/audit/");
        page.fill("#actor", manager);
        page.selectOption("#action", "SupporterMoved");
        page.click("main form button[type=submit]");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        assertThat(page.locator("main tbody tr")).containsText("PROFILE_PENDING → ACTIVE");
        inspect(page, "audit-found");
        APIResponse file = window.request().get("/admin/audit/trail.csv?action=SupporterMoved&actor=" + manager);
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.text().lines()).hasSize(2).last().asString().contains(manager, "PROFILE_PENDING,ACTIVE");

        look(page, "audit-check", "/admin/audit/check");
        page.fill("[id='check:receipt']", "12");
        page.click("[id='check:go']");
        assertThat(page.locator(".field-error")).containsText("64");
        assertThat(page.locator("[id='check:receipt']")).hasValue("12");
        page.fill("[id='check:receipt']", "");
        page.click("[id='check:go']");
        assertThat(page.locator("#finding")).containsText("The chain is intact up to entry");
        String receipt = page.locator("#finding code").textContent();
        inspect(page, "audit-intact");
        page.fill("[id='check:receipt']", receipt.substring(0, receipt.length() - 8) + "00000000");
        page.click("[id='check:go']");
        assertThat(page.locator("#finding")).containsText("may have been written anew");
        inspect(page, "audit-broken");

        String former = "Zarina " + UUID.randomUUID();
        page.navigate("/admin/account/");
        page.fill("[id='invite:email']", UUID.randomUUID() + "@office.example");
        page.fill("[id='invite:name']", "Somebody");
        page.fill("[id='invite:reason']", "Successor of " + former);
        page.click("[id='invite:go']");
        look(page, "forget", "/admin/audit/forget");
        page.fill("[id='forget:person']", manager);
        page.fill("[id='forget:reason']", "Asked by letter");
        page.click("[id='forget:look']");
        page.click("[id='forget:go']");
        assertThat(page.locator(".field-error")).containsText("holds a role");
        page.fill("[id='forget:person']", former);
        page.fill("[id='forget:reason']", "Asked by letter for " + former);
        page.click("[id='forget:look']");
        assertThat(page.locator("#concerned")).containsText("in their words: 1");
        assertThat(page.locator("#latest")).containsText("Successor of " + former);
        inspect(page, "forget-concerned");
        page.click("[id='forget:go']");
        assertThat(page.locator(".field-error")).containsText("without the name");
        page.fill("[id='forget:reason']", "Asked by letter");
        page.click("[id='forget:go']");
        assertThat(page.locator(".messages")).containsText("Another administrator");
        Locator own = page.locator(".queue li").filter(new Locator.FilterOptions().setHasText(former));
        assertThat(own.locator("[type=submit]").first()).isDisabled();
        inspect(page, "forget-proposed");
        try (BrowserContext others = newWindow()) {
            Page other = others.newPage();
            signIn(other, SupporterSetting.SECOND_ADMINISTRATOR);
            other.navigate("/admin/audit/forget");
            other.locator(".queue li")
                    .filter(new Locator.FilterOptions().setHasText(former))
                    .locator("[type=submit]")
                    .first()
                    .click();
            assertThat(other.locator(".messages")).containsText("taken out");
            assertThat(other.locator("main")).not().containsText(former);
        }
        assertThat(page.navigate("/admin/audit/?from=%2B999999999-12-31").status())
                .as("a day that only a program asks for")
                .isEqualTo(200);
        page.navigate("/admin/audit/?q=" + former.replace(' ', '+'));
        assertThat(page.locator("main")).containsText("No entry matches");
        inspect(page, "audit-nothing");
    }

    @Test
    void theFileIsForAdministratorsOnly() {
        signIn(page, SupporterSetting.OFFICER);

        assertThat(window.request().get("/admin/audit/trail.csv").status()).isIn(403, 404);
        assertThat(newWindow().request().get("/admin/audit/trail.csv").text()).doesNotContain("SupporterMoved");
    }
}
