package eu.covenantofmayors.supporters.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.files.PdfA;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Office draws the report of 2062 up, edits it and publishes it; the Commission and everybody else read it. */
class ReportPagesBrowserIT extends BrowserTest {
    private static final String YEAR = "2062";

    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void isDrawnUpEditedPublishedAndRead() throws Exception {
        setTime(Instant.parse("2063-01-15T10:00:00Z"));
        window.request().get("/test/deed?do=JOIN&name=Told&agreed=2061-05-01");
        assertThat(window.request().get("/reports/en/" + YEAR + ".pdf").status())
                .isEqualTo(404);
        assertThat(page.navigate("/en/reports/" + YEAR).status()).isEqualTo(404);
        assertThat(page.navigate("/en/reports/next").status()).isEqualTo(404);

        signIn(page, SupporterSetting.OFFICER);
        look(page, "report-statistics", "/office/report/statistics?lang=en&year=" + YEAR + "&country=UA");
        assertThat(page.locator("main")).containsText("Over the years");
        page.navigate("/office/report/?lang=en");
        page.selectOption("[id='begin:year']", YEAR);
        page.click("[id='begin:go']");
        assertThat(page.locator(".messages")).containsText("has been drawn up");
        assertThat(page.locator("[id='write:SUMMARY']")).hasValue(Pattern.compile("In 2062 .*", Pattern.DOTALL));
        inspect(page, "report-edit");
        page.fill("[id='write:SUMMARY']", "");
        page.click("[id='write:publish']");
        assertThat(page.locator(".messages")).containsText("English");
        page.fill("[id='write:SUMMARY']", "It was a **good** year.\n\n<script>document.title = 'broken'</script>");
        page.click("[id='write:draw']");
        assertThat(page.locator("[id='write:SUMMARY']")).hasValue(Pattern.compile("It was a .*", Pattern.DOTALL));
        page.click("[id='write:save']");
        assertThat(page.locator(".messages")).containsText("Saved");
        theCommissionReadsTheDraft();

        page.click("[id='write:publish']");
        assertThat(page.locator(".messages")).containsText("The report is published");
        inspect(page, "report-published");
        everybodyReadsIt();

        page.click("[id='takeBack:go']");
        assertThat(page.locator("[id='takeBack:reason-error']")).isVisible();
        page.fill("[id='takeBack:reason']", "A figure is wrong.");
        page.click("[id='takeBack:go']");
        assertThat(page.locator("[id='write:SUMMARY']")).hasValue(Pattern.compile("It was a .*", Pattern.DOTALL));
        assertThat(window.request().get("/reports/en/" + YEAR + ".pdf").status())
                .isEqualTo(404);
    }

    private void theCommissionReadsTheDraft() {
        try (BrowserContext desk = newWindow()) {
            Page commission = desk.newPage();
            signIn(commission, SupporterSetting.COMMISSION);
            look(commission, "report-commission", "/commission/report/?lang=ru");
            look(commission, "report-draft", "/commission/report/view?lang=en&year=" + YEAR);
            assertThat(commission.locator("main")).containsText("This is a draft");
            assertThat(commission.locator(".prose strong")).hasText("good");
            assertThat(commission).not().hasTitle("broken");
            commission.click(".languages summary");
            commission.click(".languages a[hreflang='ru']");
            assertThat(commission).hasURL(Pattern.compile(".*/commission/report/view\\?lang=ru&year=" + YEAR));
            assertThat(commission.locator("html")).hasAttribute("lang", "ru");
            look(commission, "report-statistics-commission", "/commission/report/statistics?lang=uk");
        }
    }

    private void everybodyReadsIt() throws Exception {
        try (BrowserContext visitors = newWindow()) {
            Page visitor = visitors.newPage();
            look(visitor, "reports", "/en/reports");
            visitor.click("text=Implementation report " + YEAR);
            for (String language : new String[] {"en", "ru", "tk", "uk"}) {
                look(visitor, "report-" + language, "/" + language + "/reports/" + YEAR);
            }
            assertThat(visitors.cookies()).isEmpty();
            APIResponse pdf = visitors.request().get("/reports/ru/" + YEAR + ".pdf");
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf;charset=UTF-8");
            assertThat(pdf.headers().get("cache-control")).startsWith("public");
            assertThat(PdfA.breaches(pdf.body())).isEmpty();
            try (ReadableWorkbook annex = new ReadableWorkbook(new ByteArrayInputStream(
                    visitors.request().get("/reports/en/" + YEAR + ".xlsx").body()))) {
                assertThat(annex.getFirstSheet().read())
                        .extracting(row -> row.getCellText(1))
                        .contains("Figure", "Networks");
            }
            assertThat(visitors.request().get("/reports/en/" + YEAR + ".csv").text())
                    .contains("Year,Figure,Country,Commitment,Amount");
            assertThat(visitors.request().get("/reports/xx/" + YEAR + ".csv").status())
                    .isEqualTo(404);
        }
    }
}
