package eu.covenantofmayors.supporters.signatory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.signatory.RegisterSheet;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The Office hands in a release of the register; everybody sees what it brought. */
class RegisterPagesBrowserIT extends BrowserTest {
    private static final String IMPORT = "/office/signatory/import";

    private final long first = System.nanoTime();
    private final String town = "Бориспіль " + first;

    @Test
    void theOfficeImportsAReleaseAndSeesWhatWasLeftOut() {
        signIn();
        look(page, "register-import", IMPORT);
        upload(
                "release.xlsx",
                new RegisterSheet()
                        .row(first, town)
                        .with("supporter_name", "Browsers’ Network " + first)
                        .with("organisation_latitude", "50.35")
                        .with("organisation_longitude", "30.95")
                        .row(first + 1, "Тернопіль " + first)
                        .row(first + 2, "Left out")
                        .with("signatory_status", "gone")
                        .bytes());
        page.waitForCondition(() -> page.locator("[id='release:start']").isVisible());

        assertThat(page.locator("#problems tbody tr")).hasCount(1);
        assertThat(page.locator("#problems"))
                .containsText("4 signatory_status gone This status is unknown. Row left out");
        assertThat(page.locator("#changes tbody tr")).hasCount(2);
        assertThat(page.locator("#changes")).containsText(town);
        inspect(page, "register-checked");
        page.navigate("/en/signatories?q=" + first);
        assertThat(page.locator("main")).not().containsText(town);
        page.navigate(IMPORT);
        page.click("[id='release:start']");
        page.waitForCondition(() -> page.locator("[id='release:undo']").isVisible());
        assertThat(page.locator("#earlier tbody tr").first()).containsText("release.xlsx");
        inspect(page, "register-imported");

        look(page, "register-signatories", "/en/signatories?q=" + first);
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("table")).containsText(town);
        page.click("text=Browsers’ Network " + first);
        assertThat(page.locator("main")).containsText(town);
        assertThat(page.locator(".chart rect")).hasCount(1);
        aMapLeadsTo(town);
        inspect(page, "register-supporter");
        look(page, "register-map", "/en/supporters?view=map&q=Browsers+" + first);
        aMapLeadsTo(town);
        assertThat(page.locator(".leaflet-popup-content a")).hasText("Browsers’ Network " + first);
        inspect(page, "register-map");
    }

    @Test
    void theOfficeTakesAnImportBackAndDropsARelease() {
        signIn();
        page.navigate(IMPORT);
        byte[] release = new RegisterSheet().row(first + 5, town + " again").bytes();
        upload("back.xlsx", release);
        page.waitForCondition(() -> page.locator("[id='release:start']").isVisible());
        page.click("[id='release:start']");
        page.waitForCondition(() -> page.locator("[id='release:undo']").isVisible());
        page.click("[id='release:undo']");
        page.waitForCondition(
                () -> page.locator("#earlier tbody tr").first().textContent().contains("taken back"));
        page.navigate("/en/signatories?q=" + first);
        assertThat(page.locator("main")).not().containsText(town + " again");
        page.navigate(IMPORT);
        upload("dropped.xlsx", release);
        page.waitForCondition(() -> page.locator("[id='release:drop']").isVisible());
        page.click("[id='release:drop']");
        assertThat(page.locator(".messages")).containsText("dropped.xlsx was dropped");
    }

    @Test
    void tellsWhatIsWrongWithAFile() {
        signIn();
        page.navigate(IMPORT);
        page.click("[id='import:go']");
        assertThat(page.locator("[id='import:file-error']")).not().isEmpty();

        upload("notes.xlsx", "Kyiv; Kharkiv".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("This is not an Excel workbook (.xlsx).");
        inspect(page, "register-no-workbook");

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

    /** By the buttons below it, as somebody would who sees no map or has no mouse. */
    private void aMapLeadsTo(String name) {
        page.locator("#map").scrollIntoViewIfNeeded();
        assertThat(page.locator(".map-steps")).isVisible();
        page.locator(".map-steps button").last().press("Enter");
        assertThat(page.locator(".map-status")).containsText(name);
    }

    private void upload(String name, byte[] file) {
        page.setInputFiles("[id='import:file']", new FilePayload(name, "application/octet-stream", file));
        page.click("[id='import:go']");
    }

    private void signIn() {
        window.request().get("/test/supporter?state=pending");
        signIn(page, SupporterSetting.OFFICER);
    }
}
