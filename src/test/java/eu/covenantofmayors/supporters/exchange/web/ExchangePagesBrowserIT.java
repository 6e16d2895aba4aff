package eu.covenantofmayors.supporters.exchange.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A network founds a group, another one joins and replies, somebody complains, and the Office decides. */
class ExchangePagesBrowserIT extends BrowserTest {
    private final String subject = "Тепло " + System.nanoTime();

    @Test
    void networksTalkAndTheOfficeModerates() {
        signIn(page, manager("Перша"));
        page.navigate("/workspace/exchange/?lang=en");
        page.click("text=Found a group");
        page.click("[id='found:go']");
        assertThat(page.locator("[id='found:title-error']")).not().isEmpty();
        page.fill("[id='found:title']", subject);
        page.fill("[id='found:about']", "Wie man anfängt <b>nicht</b>");
        inspect(page, "exchange-found");
        page.click("[id='found:go']");
        assertThat(page.locator(".messages")).containsText("The group is there");
        page.fill("[id='start:title']", "Первые шаги");
        page.click("[id='start:go']");
        assertThat(page.locator("[id='start:text-error']")).not().isEmpty();
        assertThat(page.locator("[id='start:title']")).hasValue("Первые шаги");
        page.fill("[id='start:text']", "<script>document.title='x'</script> Что вы сделали?");
        page.setInputFiles(
                "[id='start:file']",
                new FilePayload("План.txt", "text/plain", "plan".getBytes(StandardCharsets.UTF_8)));
        page.click("[id='start:go']");
        assertThat(page.locator(".contributions")).containsText("<script>document.title='x'</script>");
        assertThat(page.request()
                        .get(page.locator("a[href*='file.bin']").getAttribute("href"))
                        .text())
                .isEqualTo("plan");
        String discussion = page.url();

        try (BrowserContext elsewhere = newWindow();
                BrowserContext desk = newWindow()) {
            Page other = elsewhere.newPage();
            signIn(other, manager("Друга"));
            other.navigate("/workspace/exchange/?lang=en");
            look(other, "exchange", "/workspace/exchange/?lang=en");
            other.click("text=" + subject);
            assertThat(other.locator("main")).containsText("Join the group to write");
            other.selectOption("[id='join:rhythm']", "EACH");
            other.click("[id='join:go']");
            assertThat(other.locator(".messages")).containsText("You have joined");
            inspect(other, "exchange-group");
            other.click("text=Первые шаги");
            other.fill("[id='reply:text']", "Купите наши насосы");
            other.click("[id='reply:go']");
            assertThat(other.locator(".contributions > li")).hasCount(2);
            inspect(other, "exchange-discussion");
            int statementsForTwo = statements(discussion);
            try (BrowserContext third = newWindow()) {
                joinAndReply(third.newPage(), discussion);
            }
            assertThat(statements(discussion))
                    .as("statements for the contributions of three networks")
                    .isEqualTo(statementsForTwo);

            page.navigate(discussion);
            page.locator(".contributions > li").nth(1).locator("summary").click();
            page.locator("[id$='judge:reason']").first().fill("Реклама");
            page.locator("[id$='judge:report']").first().click();
            assertThat(page.locator(".messages")).containsText("The Office looks at it");

            Page officer = desk.newPage();
            signIn(officer, SupporterSetting.OFFICER);
            look(officer, "exchange-office", "/office/exchange/?lang=en");
            Locator report =
                    officer.locator("section.panel", new Page.LocatorOptions().setHasText("Купите наши насосы"));
            report.locator("[id$='hide']").click();
            assertThat(officer.locator("main")).containsText("Купите наши насосы");
            report.locator("textarea").fill("No advertisements");
            report.locator("[id$='hide']").click();
            assertThat(officer.locator(".messages")).containsText("is hidden");
            look(officer, "exchange-office-discussion", discussion.replace("/workspace/", "/office/"));
            officer.click("[id='close:close']");
            assertThat(officer.locator(".messages")).containsText("The discussion is closed");

            other.navigate(discussion);
            assertThat(other.locator(".contributions")).containsText("The Office has hidden this contribution");
            assertThat(other.locator(".contributions")).not().containsText("насосы");
            assertThat(other.locator("main")).containsText("The Office has closed this discussion");
        }
        assertThat(page.request().get("/workspace/exchange/group?id=1").status())
                .isEqualTo(404);
        assertThat(page.request().get("/workspace/exchange/discussion?id=1").status())
                .isEqualTo(404);
        assertThat(page.request().get("/workspace/exchange/file.bin?id=1").status())
                .isEqualTo(404);
    }

    @Test
    void partnersAreFound() {
        window.request().get("/test/supporter?state=active&name=0-Offering");
        signIn(page, manager("Seeking"));
        page.navigate("/workspace/partners?lang=en");
        page.check("[id='seek:TRAINING']");
        page.click("[id='seek:go']");
        assertThat(page.locator("main .queue").first()).containsText("0-Offering");
        inspect(page, "partners");
    }

    private void joinAndReply(Page third, String discussion) {
        signIn(third, manager("Третя"));
        third.navigate(discussion);
        third.click("text=Join the group to write");
        third.selectOption("[id='join:rhythm']", "NONE");
        third.click("[id='join:go']");
        third.navigate(discussion);
        third.fill("[id='reply:text']", "Мы начали со школы");
        third.click("[id='reply:go']");
    }

    private int statements(String address) {
        page.request().get("/test/statements");
        assertThat(page.request().get(address).status()).isEqualTo(200);
        return Integer.parseInt(page.request().get("/test/statements").text());
    }

    private String manager(String name) {
        return window.request()
                .get("/test/supporter?state=active&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .text()
                .split(" ")[2];
    }
}
