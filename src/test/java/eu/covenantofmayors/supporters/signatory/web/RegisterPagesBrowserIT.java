package eu.covenantofmayors.supporters.signatory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.signatory.RegisterSheet;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Office hands in a release of the register; everybody sees what it brought. */
class RegisterPagesBrowserIT extends BrowserTest {
    private static final String IMPORT = "/office/signatory/import";

    private final long first = System.nanoTime();
    private final String town = "Бориспіль " + first;

    @Test
    void theOfficeImportsAReleaseAndSeesWhatWasLeftOut() {
        signIn();
        look("import", IMPORT);
        upload(
                "release.xlsx",
                new RegisterSheet()
                        .row(first, town)
                        .with("supporter_name", "Browsers’ Network " + first)
                        .row(first + 1, "Тернопіль " + first)
                        .row(first + 2, "Left out")
                        .with("population_adhesion", "1,234,567")
                        .bytes());
        page.waitForCondition(() -> page.locator("#earlier").isVisible()
                && page.locator("[id='import:go']").isVisible());

        assertThat(page.locator("#problems tbody tr")).hasCount(1);
        assertThat(page.locator("#problems"))
                .containsText("4 population_adhesion 1,234,567 This is not a number, or could mean two.");
        assertThat(page.locator("#earlier tbody tr").first()).containsText("release.xlsx");
        shoot("imported");

        look("signatories", "/en/signatories?q=" + first);
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("table")).containsText(town);
        page.click("text=Browsers’ Network " + first);
        assertThat(page.locator("main")).containsText(town);
        shoot("supporter");
    }

    @Test
    void tellsWhatIsWrongWithAFile() {
        signIn();
        page.navigate(IMPORT);
        page.click("[id='import:go']");
        assertThat(page.locator("[id='import:file-error']")).not().isEmpty();

        upload("notes.xlsx", "Kyiv; Kharkiv".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("This is not an Excel workbook (.xlsx).");
        shoot("no-workbook");

        upload(
                "lacking.xlsx",
                new RegisterSheet().without("gcom_id", "group_name").bytes());
        assertThat(page.locator("main")).containsText("The sheet lacks these columns: group_name, gcom_id");
    }

    @Test
    void aVisitorIsSentToSignIn() {
        page.navigate(IMPORT);
        assertThat(page.locator("input[id$=':password']")).isVisible();
    }

    @Test
    void everybodyIsToldTheFigures() {
        APIResponse answer = window.request().get("/api/v1/statistics");
        JsonObject figures = JsonParser.parseString(answer.text()).getAsJsonObject();

        assertThat(answer.headers().get("content-type")).startsWith("application/json");
        assertThat(figures.keySet())
                .containsExactlyInAnyOrder(
                        "supporters", "countries", "signatories", "supportedSignatories", "population");
    }

    private void upload(String name, byte[] file) {
        page.setInputFiles("[id='import:file']", new FilePayload(name, "application/octet-stream", file));
        page.click("[id='import:go']");
    }

    private void signIn() {
        window.request().get("/test/supporter?state=pending");
        page.navigate("/sign-in");
        page.fill("input[id$=':email']", SupporterSetting.OFFICER);
        page.fill("input[id$=':password']", SupporterSetting.PASSWORD);
        page.click("main [type='submit']");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void look(String name, String address) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        shoot(name);
    }

    private void shoot(String name) {
        Path folder = Path.of(System.getProperty("test.directory"), "screenshots");
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve("register-" + name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(1280, 800);
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }
}
