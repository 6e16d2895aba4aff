package eu.covenantofmayors.supporters.supporter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A manager invites a colleague, who takes it up, hands the network over to them and leaves. */
class TeamPageBrowserIT extends BrowserTest {
    @Test
    void aNetworkIsHandedOver() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        String colleague = "colleague-" + UUID.randomUUID() + "@network.example";
        signIn(page, manager);
        look(page, "team-ru", "/workspace/team?lang=ru");
        look(page, "workspace-start", "/workspace/?lang=en");
        assertThat(page.request()
                        .get(page.locator("text=Download (ZIP)").getAttribute("href"))
                        .body())
                .startsWith('P', 'K');
        page.navigate("/workspace/team?lang=en");
        assertThat(page.locator("main table tbody tr")).hasCount(1);
        page.click("summary:has-text('Leave')");
        page.click("text=Yes, leave");
        assertThat(page.locator(".messages")).containsText("Nobody would be left who manages the network");
        page.fill("[id='invite:email']", colleague);
        page.click("[id='invite:go']");
        assertThat(page.locator("[id='invite:name-error']")).not().isEmpty();
        assertThat(page.locator("[id='invite:email']")).hasValue(colleague);
        inspect(page, "team-refused");
        page.fill("[id='invite:name']", "Office of the network");
        page.click("[id='invite:go']");
        assertThat(page.locator(".messages")).containsText(colleague + " is told by mail");
        assertThat(page.locator("main table")).containsText("invited");
        inspect(page, "team-invited");
        page.click("text=invite again");
        assertThat(page.locator(".messages")).containsText("is told by mail");

        try (BrowserContext theirs = newWindow()) {
            Page other = theirs.newPage();
            other.navigate(invitation(colleague));
            other.fill("[id='invitation:password']", SupporterSetting.PASSWORD);
            other.fill("[id='invitation:repeated']", SupporterSetting.PASSWORD);
            other.click("[id='invitation:go']");
            signIn(other, colleague);
            other.navigate("/workspace/team?lang=en");
            assertThat(other.locator("[id='invite']")).hasCount(0);
            assertThat(other.request().get("/workspace/data.zip").status()).isEqualTo(404);
            assertThat(other.locator("main")).containsText("Managers of the network invite people");
            look(other, "team-editor", "/workspace/team?lang=tk");

            page.navigate("/workspace/team?lang=en");
            page.selectOption("[id='handOver:successor']", colleague);
            page.click("[id='handOver:go']");
            assertThat(page.locator(".messages")).containsText("You have handed over");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
            page.fill("[id='signIn:email']", manager);
            page.fill("[id='signIn:password']", SupporterSetting.PASSWORD);
            page.click("[id='signIn:go']");
            assertThat(page.locator(".messages")).containsText("does not belong to a network");
            other.navigate("/workspace/team?lang=en");
            assertThat(other.locator("[id='invite']")).hasCount(1);
            assertThat(other.locator("main table")).not().containsText(manager);
        }
    }

    /** The link of the newest invitation, as administrators find it when somebody asks for help. */
    private String invitation(String email) {
        try (BrowserContext administration = newWindow()) {
            Page help = administration.newPage();
            signIn(help, SupporterSetting.ADMINISTRATOR);
            help.navigate("/admin/account/?lang=en&q=" + email);
            help.click("main table a");
            help.locator("main table a").first().click();
            return help.locator("main .panel").innerText().replaceFirst("(?s).*(/invitation\\?key=\\S+).*", "$1");
        }
    }
}
