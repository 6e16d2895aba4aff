package eu.covenantofmayors.supporters.feedback.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Office moves a reporting cycle; the network reads what became of its dates, and who waits for whom. */
class AlignmentPagesBrowserIT extends BrowserTest {
    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void theOfficeAlignsACycleOnceAndTheNetworkReadsIt() {
        setTime(Instant.parse("2026-09-01T10:00:00Z"));
        String[] network = network();
        String view = "/office/supporter/view?id=" + network[0];
        signIn(page, SupporterSetting.OFFICER);
        look(page, "alignment-choice-ru", view + "&lang=ru");
        look(page, "alignment-choice-en", view + "&lang=en");
        page.click("[id='align:go']");
        assertThat(page.locator("[id='align:months-error']")).not().isEmpty();
        inspect(page, "alignment-refused-en");
        assertThat(page.locator("[id='align:months'] option")).hasCount(12);
        page.selectOption("[id='align:months']", "2");
        assertThat(page.locator("[id='align:months'] option:checked")).hasText("29 April 2027 (2 months later)");
        page.fill("[id='align:alignReason']", "Its general assembly meets in April.");
        page.click("[id='align:go']");
        assertThat(page.locator(".messages")).containsText("The reporting cycle is aligned");
        assertThat(page.locator("#align")).hasCount(0);
        assertThat(page.locator("#alignments")).containsText("instead of 28 February 2027");
        assertThat(page.locator(".queue").first()).containsText("29 April 2027");
        inspect(page, "alignment-done-en");

        Page reader = newWindow().newPage();
        signIn(reader, network[2]);
        for (String language : new String[] {"en", "ru", "tk", "uk"}) {
            look(reader, "alignment-network-" + language, "/workspace/feedback/?lang=" + language);
            assertThat(reader.locator("#alignments")).containsText("Its general assembly meets in April.");
            assertThat(reader.locator("#alignments")).not().containsText(SupporterSetting.OFFICER);
        }
        reader.navigate("/workspace/feedback/?lang=ru");
        assertThat(reader.locator("#due")).containsText("29 апреля 2027");
    }

    @Test
    void everybodySeesThatTheOfficeOwesAnAnswerAndWhatHasHappened() {
        setTime(Instant.parse("2026-09-01T10:00:00Z"));
        String[] network = network();
        setTime(Instant.parse("2027-02-20T10:00:00Z"));
        timePasses();
        Page reader = newWindow().newPage();
        signIn(reader, network[2]);
        reader.navigate("/workspace/?lang=ru");
        reader.locator("#due a.button.primary").click();
        String id = reader.url().replaceAll(".*id=", "");
        signIn(page, SupporterSetting.OFFICER);
        page.navigate("/office/feedback/review?lang=en&id=" + id);
        page.fill("[id='extend:days']", "30");
        page.fill("[id='extend:reason']", "The secretary is ill.");
        page.click("[id='extend:go']");
        assertThat(page.locator("#history")).containsText("More time was granted: 30 days");
        assertThat(page.locator("#history")).containsText(SupporterSetting.OFFICER);

        reader.navigate("/workspace/feedback/report?lang=ru&id=" + id);
        for (Commitment commitment : Commitment.values()) {
            reader.fill("[id='report:" + commitment + "']", "Сделано: " + commitment);
        }
        reader.check("[id='report:continuedSupport']");
        reader.fill("[id='report:signer']", "Олена");
        reader.click("[id='report:submit']");
        reader.waitForURL(url -> url.endsWith("/workspace/feedback/"));

        setTime(Instant.parse("2027-04-01T10:00:00Z"));
        look(reader, "debt-workspace-ru", "/workspace/?lang=ru");
        assertThat(reader.locator("#due")).containsText("40 дней");
        look(reader, "debt-report-ru", "/workspace/feedback/report?lang=ru&id=" + id);
        assertThat(reader.locator(".notice")).containsText("40 дней");
        assertThat(reader.locator("#history")).containsText("Срок продлён на 30 дней");
        assertThat(reader.locator("#history")).containsText("The secretary is ill.");
        assertThat(reader.locator("#history")).not().containsText(SupporterSetting.OFFICER);

        look(page, "debt-office-queue-en", "/office/feedback/?lang=en");
        assertThat(page.locator("li:has(a[href$='review?id=" + id + "'])").first())
                .containsText("past the Office’s target");
        look(page, "debt-office-review-en", "/office/feedback/review?lang=en&id=" + id);
        assertThat(page.locator(".notice.warning")).containsText("40 days");

        Page commission = newWindow().newPage();
        signIn(commission, SupporterSetting.COMMISSION);
        look(commission, "debt-commission-en", "/commission/feedback/view?lang=en&id=" + id);
        assertThat(commission.locator(".notice.warning")).containsText("40 days");
        assertThat(commission.locator("#history")).containsText("The secretary is ill.");
    }

    private String[] network() {
        return window.request().get("/test/supporter?state=active").text().split(" ", -1);
    }
}
