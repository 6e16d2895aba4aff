package eu.covenantofmayors.supporters.commitment.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An action is noted on a phone, with a photograph that the Office can see and the public cannot. */
class ActionPageBrowserIT extends BrowserTest {
    private static final byte[] PHOTOGRAPH = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    @Test
    void isNotedWithItsPhotograph() {
        String id = page.request()
                .get("/test/deed?do=JOIN&name=Network&agreed=" + LocalDate.now().minusMonths(11))
                .text();
        timePasses();
        page.request().get("/test/deed?do=FILE&network=" + id);
        signIn(page, "manager" + id + "@network.example");
        page.setViewportSize(375, 800);
        page.navigate("/workspace/commitment/?lang=en");
        page.locator("main a.button").first().click();
        page.fill("[id='action:title']", "День енергії");
        page.fill("[id='action:date']", LocalDate.now().minusDays(3).toString());
        page.locator("[id='action'] summary").first().click();
        page.setInputFiles("[id='action:file']", new FilePayload("leer.jpg", "image/jpeg", new byte[0]));
        inspect(page, "action-new");
        page.setInputFiles("[id='action:file']", new FilePayload("Світлина.jpg", "image/jpeg", PHOTOGRAPH));
        page.click("[id='action:save']");
        assertThat(page.locator(".messages")).containsText("action");

        page.click("text=День енергії");
        page.locator("[id='action'] summary").first().click();
        page.setInputFiles("[id='action:file']", new FilePayload("Світлина.jpg.exe", "image/jpeg", PHOTOGRAPH));
        page.click("[id='action:save']");
        assertThat(page.locator("[id='action:file-error']")).containsText("Please choose a PDF");
        inspect(page, "action-document-refused");
        page.navigate("/workspace/commitment/?lang=en");

        page.click("text=День енергії");
        page.locator("[id='action'] summary").first().click();
        inspect(page, "action-document");
        String own = page.locator("main a[href*='document.bin']").getAttribute("href");
        APIResponse file = page.request().get(own);
        assertThat(file.body()).isEqualTo(PHOTOGRAPH);
        assertThat(file.headers().get("content-disposition"))
                .startsWith("attachment")
                .endsWith("filename*=UTF-8''%D0%A1%D0%B2%D1%96%D1%82%D0%BB%D0%B8%D0%BD%D0%B0.jpg");
        assertThat(window.request().get(own.replace("/workspace", "/office")).status())
                .isIn(403, 404);

        try (BrowserContext office = newWindow()) {
            Page officer = office.newPage();
            signIn(officer, SupporterSetting.OFFICER);
            officer.navigate("/office/supporter/view?lang=en&id=" + id);
            String answered = officer.request()
                    .get(own.replace("/workspace", "/office"))
                    .headers()
                    .get("content-disposition");
            assertThat(answered).startsWith("attachment");
        }
        try (BrowserContext elsewhere = newWindow()) {
            Page stranger = elsewhere.newPage();
            signIn(
                    stranger,
                    window.request()
                            .get("/test/supporter?state=active&name=Other")
                            .text()
                            .split(" ")[2]);
            assertThat(stranger.request().get(own).status()).isEqualTo(404);
        }
        page.click("[id$='removeDocument']");
        assertThat(page.locator(".messages")).containsText("The document is removed");
        assertThat(page.request().get(own).status()).isEqualTo(404);
    }
}
