package eu.covenantofmayors.supporters.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator helps somebody without ever acting in their name: finds the account, sees what is wrong, mends it. */
class AccountFileBrowserIT extends BrowserTest {
    @Test
    void somebodyAsksForHelp() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        signIn(page, SupporterSetting.ADMINISTRATOR);
        look(page, "accounts", "/admin/account/?lang=en");
        page.fill("#q", manager);
        page.selectOption("#role", "MANAGER");
        page.click("main form[role=search] [type=submit]");
        assertThat(page.locator("#found")).hasText("1 account");
        page.click("main table a");
        assertThat(page.locator("main")).containsText("They can sign in, and mails reach them");
        assertThat(page.locator("main")).containsText("Manager of the network");
        inspect(page, "account-active");
        String address = page.url();

        try (BrowserContext theirs = newWindow()) {
            Page workspace = theirs.newPage();
            signIn(workspace, manager);
            assertThat(workspace.navigate("/workspace/").status()).isEqualTo(200);
            page.click("[id='close:go']");
            assertThat(page.locator("[id='close:reason-error']")).not().isEmpty();
            page.fill("[id='close:reason']", "Has left the association.");
            page.click("[id='close:go']");
            assertThat(page.locator(".messages")).containsText("The account is closed");
            assertThat(page.locator("main")).containsText("They cannot sign in");
            inspect(page, "account-closed");
            workspace.navigate("/workspace/");
            assertThat(workspace).hasURL(Pattern.compile(".*/sign-in.*"));
        }

        page.fill("[id='reopen:reason']", "Is back.");
        page.click("[id='reopen:go']");
        assertThat(page.locator("main")).containsText("No invitation is open");
        page.click("[id='invite:go']");
        assertThat(page.locator(".messages")).containsText("An invitation is on its way to " + manager);
        assertThat(page.locator("main")).containsText("have not set a password yet");
        look(page, "account-invited", address + "&lang=ru");
        page.navigate("/admin/account/?q=nobody-like-that&lang=uk");
        inspect(page, "accounts-nobody");
        assertThat(page.navigate("/admin/account/view").status()).isEqualTo(404);
        assertThat(page.navigate("/admin/account/view?id=0").status()).isEqualTo(404);
    }

    @Test
    void anOfficersAccountTellsThatItTakesTwo() {
        window.request().get("/test/supporter?state=active");
        signIn(page, SupporterSetting.ADMINISTRATOR);
        page.navigate("/admin/account/?lang=en&q=" + SupporterSetting.OFFICER);
        page.click("main table a");
        assertThat(page.locator("[id='close']")).containsText("takes two");
        assertThat(page.locator("[id='close:go']")).hasCount(0);
    }

    /** However many accounts are on the page. */
    @Test
    void aListTakesAsManyStatementsAsOneAccount() {
        String manager = "";
        for (int i = 0; i < 5; i++) {
            manager =
                    window.request().get("/test/supporter?state=active").text().split(" ")[2];
        }
        signIn(page, SupporterSetting.ADMINISTRATOR);
        String many = "/admin/account/?role=MANAGER";
        page.request().get(many);
        int ofOne = statements(many + "&q=" + manager);
        assertThat(statements(many)).isEqualTo(ofOne);
    }

    private int statements(String address) {
        page.request().get("/test/statements");
        assertThat(page.request().get(address).status()).isEqualTo(200);
        return Integer.parseInt(page.request().get("/test/statements").text());
    }
}
