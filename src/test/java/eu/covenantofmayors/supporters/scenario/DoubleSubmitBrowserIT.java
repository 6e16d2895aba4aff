package eu.covenantofmayors.supporters.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A double click, the same form once more, and Back with another click: what was meant once is done once. */
class DoubleSubmitBrowserIT extends BrowserTest {
    @BeforeEach
    void holdTheClock() {
        setTime(Instant.parse("2026-01-15T10:00:00Z"));
    }

    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void anApplicationIsSubmittedOnce() {
        String draft = answer("/test/adhesion?state=DRAFT")[1];
        page.navigate("/en/apply?draft=" + draft);
        submitAgainAndAgain("[id='apply:submit']");

        page.navigate("/en/apply/status?draft=" + draft);
        assertThat(page.locator(".timeline").getByText("Submit the application"))
                .hasCount(1);
    }

    @Test
    void anActionIsRecordedOnce() {
        signIn(page, answer("/test/supporter?state=active")[2]);
        page.navigate("/workspace/commitment/action?commitment=PROMOTE");
        page.fill("[id='action:title']", "Seminar for ten towns");
        page.fill("[id='action:date']", "2026-01-15");
        submitAgainAndAgain("[id='action:save']");

        page.navigate("/workspace/commitment/");
        assertThat(page.getByText("Seminar for ten towns")).hasCount(1);
    }

    @Test
    void aReportIsFiledOnce() {
        signIn(page, answer("/test/supporter?state=active")[2]);
        answer("/test/tick");
        page.navigate("/workspace/feedback/");
        page.locator("a[href*='/feedback/report?id=']").first().click();
        for (Commitment commitment : Commitment.values()) {
            page.fill("[id='report:" + commitment + "']", "Done: " + commitment);
        }
        page.check("[id='report:continuedSupport']");
        page.fill("[id='report:signer']", "Olena");
        String report = page.url();
        submitAgainAndAgain("[id='report:submit']");

        page.navigate(report);
        assertThat(page.locator(".timeline").getByText("Submit the report")).hasCount(1);
    }

    /** The last two clicks are those of somebody who did not trust the first. */
    private void submitAgainAndAgain(String button) {
        postAgain(page, button, 2, 1);
        page.waitForNavigation(() -> page.click(button));
        page.goBack();
        if (page.locator(button).count() > 0) {
            page.waitForNavigation(() -> page.click(button));
        }
    }

    private String[] answer(String address) {
        return window.request().get(address).text().split(" ", 3);
    }
}
