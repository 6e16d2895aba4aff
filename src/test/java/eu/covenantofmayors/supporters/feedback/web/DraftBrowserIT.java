package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody types into a report is not lost, whatever happens to them, their browser or their session. */
class DraftBrowserIT extends BrowserTest {
    private static final String STATUS = "#draft-status";
    private static final String STORY = "[id='report:RECOGNISE']";
    private static final String MEDIA = "[id='report:media']";

    private String manager;
    private String report;

    @BeforeEach
    void aNetworkThatOwesAReport() {
        String id = page.request()
                .get("/test/deed?do=JOIN&name=Network&agreed=" + LocalDate.now().minusMonths(11))
                .text();
        timePasses();
        manager = "manager" + id + "@network.example";
        signIn(page, manager);
        page.navigate("/workspace/?lang=en");
        report = page.locator("#due a.button").getAttribute("href") + "&lang=en";
        page.navigate(report);
    }

    @Test
    void isSavedWhileTheyType() {
        page.locator(STORY).pressSequentially("Міські ради назвали Угоду");
        assertThat(page.locator(STATUS)).containsText("Saved at");
        page.fill("[id='report:hours']", "7");
        assertThat(page.locator(STATUS)).containsText("Saved at");
        inspect(page, "report-saving");
        reopen();
        assertThat(page.locator(STORY)).hasValue("Міські ради назвали Угоду");

        page.locator(MEDIA).fill("x".repeat(4001));
        assertThat(page.locator("[id='report:media-error']")).containsText("Not saved: the text is too long");
        assertThat(page.locator(MEDIA)).hasValue("x".repeat(4001));
        page.locator(MEDIA).fill("Radio");
        assertThat(page.locator("[id='report:media-error']")).isEmpty();

        page.fill("[id='report:signer']", "Chair");
        page.click("[id='report:submit']");
        assertThat(page.locator("[id='report:INTERMEDIATE-error'], [id='report:PROMOTE-error']")
                        .first())
                .not()
                .isEmpty();
        assertThat(page.locator(MEDIA)).hasValue("Radio");
        reopen();
        assertThat(page.locator(MEDIA)).hasValue("Radio");
        assertThat(page.locator("[id='report:hours']")).hasValue("7");
    }

    @Test
    void staysWhenTheSessionHasEnded() {
        window.clearCookies();
        page.locator(STORY).pressSequentially("After a long lunch");
        assertThat(page.locator(STATUS)).containsText("you have been signed out");
        inspect(page, "report-signed-out");
        page.click("[id='report:submit']");
        assertThat(page.locator(STORY)).hasValue("After a long lunch");
        Page other = window.newPage();
        signIn(other, manager);
        page.bringToFront();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        assertThat(page.locator(STATUS)).containsText("Saved at");
        reopen();
        assertThat(page.locator(STORY)).hasValue("After a long lunch");
    }

    @Test
    void staysWhenTheLaptopIsClosedWithoutANetwork() {
        window.route("**/draft.json*", Route::abort);
        page.locator(STORY).pressSequentially("On the train");
        assertThat(page.locator(STATUS)).containsText("the server cannot be reached");
        page.close();
        window.unroute("**/draft.json*");

        page = window.newPage();
        page.navigate(report);
        assertThat(page.locator(STORY)).hasValue("On the train");
        assertThat(page.locator(STATUS)).containsText("Saved at");
        try (BrowserContext elsewhere = newWindow()) {
            Page colleague = elsewhere.newPage();
            signIn(colleague, manager);
            colleague.navigate(report);
            assertThat(colleague.locator(STORY)).hasValue("On the train");
        }
    }

    @Test
    void twoWhoWriteAtOnceKeepBothTexts() {
        try (BrowserContext elsewhere = newWindow()) {
            Page colleague = elsewhere.newPage();
            signIn(colleague, manager);
            colleague.navigate(report);
            write(page, MEDIA, "Hers");
            write(page, STORY, "Only hers");
            write(colleague, MEDIA, "His");
            assertThat(colleague.locator("[id='report:media-error']")).containsText("Hers");
            assertThat(colleague.locator(STORY)).hasValue("Only hers");
            colleague.fill("[id='report:signer']", "Chair");
            colleague.click("[id='report:save']");
            assertThat(colleague.locator(".messages")).containsText("The draft is saved");
            colleague.navigate(report);
            assertThat(colleague.locator(MEDIA)).hasValue("His");
            assertThat(colleague.locator("main")).containsText("Texts that were overwritten");
            assertThat(colleague.locator("main .queue")).containsText("Hers");
            inspect(colleague, "report-overwritten");
        }
    }

    @Test
    void onlyThePageItselfCanSave() {
        String address = report.replaceAll(".*id=([0-9]+).*", "/workspace/feedback/draft.json?id=$1");
        String change = "{\"change\":{\"content\":{\"media\":\"x\"}},\"seen\":{}}";
        assertThat(post(address, "text/plain", change)).isEqualTo(415);
        assertThat(post(address, "application/merge-patch+json", "no json")).isEqualTo(400);
        assertThat(post(address, "application/merge-patch+json", "{\"change\":".repeat(2000)))
                .isEqualTo(400);
        assertThat(post(address, "application/merge-patch+json", "[".repeat(100_000)))
                .isEqualTo(400);
        assertThat(post(address, "application/merge-patch+json", "{}")).isEqualTo(409);
        assertThat(post(address, "application/merge-patch+json", change.replace("\"x\"", "{\"a\":1}")))
                .isEqualTo(409);
        assertThat(post(address, "application/merge-patch+json", " ".repeat(600_000)))
                .isEqualTo(413);
        assertThat(post("/workspace/feedback/draft.json?id=1", "application/merge-patch+json", change))
                .isEqualTo(404);
        assertThat(post(address, "application/merge-patch+json", change.replace("x", "Ки\\u00adїв\\u0001")))
                .isEqualTo(200);
        page.navigate(report);
        assertThat(page.locator(MEDIA)).hasValue("Київ");
    }

    @Test
    void theOfficesRemarksStandBesideTheFields() {
        String id = manager.replaceAll("\\D", "");
        page.request().get("/test/deed?do=FILE&network=" + id);
        String period = report.replaceAll(".*id=([0-9]+).*", "$1");
        try (BrowserContext office = newWindow()) {
            Page officer = office.newPage();
            signIn(officer, SupporterSetting.OFFICER);
            officer.navigate("/office/feedback/review?lang=en&id=" + period);
            Locator promote =
                    officer.locator("h3:has-text('Promote') ~ details").first();
            promote.locator("summary").click();
            promote.locator("textarea").fill("Which towns?");
            inspect(officer, "report-review-remark");
            officer.fill("[id='return:remarks']", "Nearly there.");
            officer.click("[id='return:go']");
            assertThat(officer.locator(".messages")).containsText("returned to the network");
        }
        page.navigate(report);
        assertThat(page.locator("[id='report:PROMOTE-remark']")).containsText("Which towns?");
        assertThat(page.locator("[id='report:PROMOTE']"))
                .hasAttribute("aria-describedby", Pattern.compile("report:PROMOTE-remark"));
        inspect(page, "report-returned");
        page.request().get("/test/deed?do=FILE&network=" + id);
        try (BrowserContext office = newWindow()) {
            Page officer = office.newPage();
            signIn(officer, SupporterSetting.OFFICER);
            officer.navigate("/office/feedback/review?lang=en&id=" + period);
            assertThat(officer.locator("main")).containsText("Remark when it was returned: Which towns?");
            inspect(officer, "report-came-back");
        }
    }

    private int post(String address, String type, String body) {
        APIResponse answer = page.request()
                .post(
                        address,
                        RequestOptions.create().setHeader("Content-Type", type).setData(body));
        return answer.status();
    }

    private static void write(Page page, String field, String text) {
        page.fill(field, text);
        page.waitForResponse("**/draft.json*", () -> page.locator(field).blur());
    }

    private void reopen() {
        page.navigate("/workspace/?lang=en");
        page.navigate(report);
    }
}
