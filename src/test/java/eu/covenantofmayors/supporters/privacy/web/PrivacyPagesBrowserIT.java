package eu.covenantofmayors.supporters.privacy.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import org.junit.jupiter.api.Test;

/** The administrators' pages on what is kept of people. */
class PrivacyPagesBrowserIT extends BrowserTest {
    @Test
    void whatIsKeptIsToldAndWhoWasShownIt() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        signIn(page, SupporterSetting.ADMINISTRATOR);
        for (String language : new String[] {"ru", "tk", "uk", "en"}) {
            look(page, "privacy-" + language, "/admin/privacy/?lang=" + language);
        }
        assertThat(page.locator("main table").nth(1).locator("tbody tr")).hasCount(11);
        assertThat(page.locator("main")).containsText("3 months");
        page.fill("[id='consent:person']", manager);
        page.click("[id='consent:go']");
        assertThat(page.locator("main [role=status]")).containsText("There is no consent of this address");

        page.navigate("/admin/account/?q=" + manager);
        page.click("main table a");
        page.waitForURL("**/admin/account/view?id=*");
        String id = page.url().replaceFirst(".*id=", "");
        look(page, "privacy-access", "/admin/privacy/access?kind=ACCOUNTS&record=" + id);
        assertThat(page.locator("main table tbody tr").first()).containsText(SupporterSetting.ADMINISTRATOR);
        assertThat(page.locator("main table tbody tr").first()).containsText("/admin/account/view?id=" + id);
        int shown = page.locator("main table tbody tr").count();
        window.request()
                .post(
                        "/admin/account/view?id=" + id,
                        RequestOptions.create().setForm(FormData.create().set("x", "1")));
        page.reload();
        assertThat(page.locator("main table tbody tr")).hasCount(shown + 1);
        look(page, "privacy-access-none", "/admin/privacy/access?lang=uk&reader=nobody@nowhere.example");
    }
}
